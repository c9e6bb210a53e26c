/**
 * Makes markup that the browser has accepted already, and that was changed since, acceptable again.
 *
 * @returns What the browser takes under Trusted Types; where it has none, the text itself.
 * @throws TypeError, where the page's `trusted-types` does not list `placet-guard`.
 */
export function trustMarkup(markup: string): unknown {
  const { trustedTypes } = window as { readonly trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('placet-guard', { createHTML: (text) => text });
  return policy ? policy.createHTML(markup) : markup;
}

let policy: { createHTML(markup: string): unknown } | undefined;

interface Policies {
  createPolicy(name: string, rules: { createHTML(markup: string): string }): NonNullable<typeof policy>;
}

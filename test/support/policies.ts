/** A Content-Security-Policy that a page may be under. */
export interface Policy {
  readonly name: string;
  readonly headers?: { readonly [name: string]: string };
  /** On placet's own tags, and on every script that the page wrote itself. */
  readonly nonce?: string;
}

const NONCE = 'r4nd0m';
const STRICT = `script-src 'nonce-${NONCE}' 'strict-dynamic'; object-src 'none'; base-uri 'none'`;
const TYPED = `${STRICT}; require-trusted-types-for 'script'; trusted-types placet placet-guard placet-embeds placet-lit`;

export const NO_POLICY: Policy = { name: 'under no policy' };
export const NONCE_POLICY: Policy = {
  name: 'under a nonce policy',
  nonce: NONCE,
  headers: { 'Content-Security-Policy': STRICT },
};
export const TRUSTED_TYPES: Policy = {
  name: 'under Trusted Types',
  nonce: NONCE,
  headers: { 'Content-Security-Policy': TYPED },
};

/** Those under which everything must work. */
export const POLICIES: readonly Policy[] = [NO_POLICY, NONCE_POLICY, TRUSTED_TYPES];

/** Markup as a page under the policy writes it: each script that has no nonce gets the page's. */
export function signed(markup: string, { nonce }: Policy): string {
  return nonce ? markup.replace(/<script(?=[\s>])(?![^>]*\bnonce=)/g, `<script nonce="${nonce}"`) : markup;
}

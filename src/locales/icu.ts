/** A message with arguments, as the build compiles it: the tree that an ICU MessageFormat parser makes of the text. */
export type Message<Arguments extends object> = readonly object[] & { readonly __arguments?: Arguments };

/**
 * A message in ICU MessageFormat. The build replaces each call by the compiled message, so that no page parses any.
 *
 * @throws Error if it ever runs: then the file did not go through the build.
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export function icu<Arguments extends object>(text: string): Message<Arguments> {
  throw new Error(`icu() is compiled when it is built and never runs, but did for: ${text}`);
}

/**
 * The supported locale that suits a visitor best, or `undefined`: the first language of theirs that is supported at all,
 * in the variant closest to it. Script counts (`zh-HK` is met by `zh-Hant`, never by `zh-Hans`), then region. Junk such
 * as `C`, `*` or `en_US@posix` is passed over.
 *
 * @see https://unicode.org/reports/tr35/#LanguageMatching
 */
export function matchLocale<Tag extends string>(
  desired: readonly string[],
  supported: readonly Tag[],
): Tag | undefined {
  const offers = supported.flatMap((tag) => {
    const locale = likely(tag);
    return locale ? [{ tag, locale }] : [];
  });
  for (const wish of desired) {
    const wanted = likely(wish);
    const fitting = offers.filter(
      ({ locale }) => locale.language === wanted?.language && locale.script === wanted.script,
    );
    const home = wanted && likely(`${wanted.language}-${wanted.script}`)?.region;
    const apart = APART.test(wish) && wanted?.region !== home;
    const found =
      fitting.find(({ tag }) => tag === wish) ??
      fitting.find(({ locale }) => locale.region === wanted?.region) ??
      fitting.find(({ locale }) => (locale.region === home) !== apart) ??
      fitting[0];
    if (found) return found.tag;
  }
  return undefined;
}

/** Languages whose readers outside of the likeliest country are closer to one another than to it: Macao to Hong Kong. */
const APART = /^(en|es|pt|zh)\b/i;

/** The locale with its likely script and region filled in; `undefined` for what is no language tag. */
function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replace(/_/g, '-').replace(/^no\b/i, 'nb')).maximize(); // `no` is read as Bokmål
  } catch {
    return undefined; // `RangeError`: a desktop in the C locale sends "C", a request header "*"
  }
}

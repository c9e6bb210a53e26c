/**
 * The supported locale that suits a visitor best, or `undefined`: the first language of theirs that is supported at all,
 * in the variant closest to it. Script counts (`zh-HK` is met by `zh-Hant`, never by `zh-Hans`), then region. Where none is,
 * a language that their readers read as well: Bokmål for Nynorsk, Serbian in the other script. Junk such as `C`, `*` or
 * `en-US@posix` is passed over. A test holds it against CLDR's whole table of distances.
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
  return closest(desired, offers) ?? closest(desired.flatMap(kinOf), offers);
}

interface Offer<Tag> {
  readonly tag: Tag;
  readonly locale: Intl.Locale;
}

function closest<Tag extends string>(desired: readonly string[], offers: readonly Offer<Tag>[]): Tag | undefined {
  for (const wish of desired) {
    const wanted = likely(wish);
    const home = wanted && likely(`${wanted.language}-${wanted.script}`)?.region;
    const fitting = offers.filter(
      ({ locale }) => locale.language === wanted?.language && locale.script === wanted.script,
    );
    const near = fitting.filter(({ locale }) => SIDE.test(locale.baseName) === SIDE.test(wanted?.baseName ?? ''));
    const found =
      fitting.find(({ tag }) => tag === wish) ??
      fitting.find(({ locale }) => locale.region === wanted?.region) ??
      near.find(({ locale }) => locale.region === home || /GB|419/.test(locale.baseName)) ??
      near[0] ??
      fitting[0];
    if (found) return found.tag;
  }
  return undefined;
}

/** What else the readers of a language read: those of CLDR's table that are closest, and no stranger (Icelandic and English). */
function kinOf(wish: string): readonly string[] {
  const { language = '', script = '' } = likely(wish) ?? {};
  return (KIN.find(([one]) => one === `${language}-${script}`)?.[1] ?? '').split(' ');
}

const KIN = [
  ['nn-Latn', 'nb'],
  ['nb-Latn', 'da nn'],
  ['da-Latn', 'nb'],
  ['sr-Latn', 'sr-Cyrl'],
  ['sr-Cyrl', 'sr-Latn'],
  ['gsw-Latn', 'de'],
  ['lb-Latn', 'de'],
] as const;

/**
 * Readers whose variants are closer to one another than to those of the same language elsewhere: Canada to the States, Angola
 * to Portugal, Macao to Hong Kong, Tunisia to Morocco.
 */
const SIDE = /^(en.*(AS|CA|GU|MH|MP|PH|PR|UM|US|VI)|es.*ES|pt.*BR|zh.*TW|ar.*(DZ|EH|LY|MA|MR|TN))$/;

/** The locale with its likely script and region filled in; `undefined` for what is no language tag. */
function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replace(/_/g, '-').replace(/^no\b/i, 'nb')).maximize(); // `no` is read as Bokmål
  } catch {
    return undefined; // `RangeError`: a desktop in the C locale sends "C", a request header "*"
  }
}

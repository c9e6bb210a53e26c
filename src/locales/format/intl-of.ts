import { formatDisplayName, formatNumberToParts } from '@formatjs/intl';

/** The name of something in a locale; `undefined` where the browser has none, or the code is none. */
export function nameOf(
  locale: string,
  code: string,
  type: Intl.DisplayNamesType,
  style: Intl.RelativeTimeFormatStyle = 'long',
): string | undefined {
  return formatDisplayName(configFor(locale), displayNames, code, { type, style, fallback: 'none' });
}

/** An amount of money in its parts; none where the currency is no currency. */
export function priceParts(
  locale: string,
  amount: number,
  currency: string,
  digits: number,
): readonly Intl.NumberFormatPart[] {
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return formatNumberToParts(configFor(locale), numberFormat, amount, { style: 'currency', currency, ...fraction });
}

/** A locale that `Intl` takes: a desktop may say "C", and a server "en_US.UTF-8". */
function configFor(locale: string) {
  return { locale: usable(locale), formats: {}, timeZone: '', onError: () => {} };
}

function usable(locale: string): string {
  try {
    return new Intl.Locale(locale.replace(/_/g, '-')).baseName;
  } catch {
    return 'en';
  }
}

const numberFormat = /* @__PURE__ */ kept(
  (locale?: string | string[], options?: object) => new Intl.NumberFormat(locale, options),
);
const displayNames = /* @__PURE__ */ kept(
  (locale: string | string[] | undefined, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options),
);

/** Formatters take their time to be built, so each is built once. */
function kept<Wish extends readonly unknown[], Format>(make: (...wish: Wish) => Format): (...wish: Wish) => Format {
  const all = new Map<string, Format>();
  return (...wish) => {
    const key = JSON.stringify(wish);
    const format = all.get(key) ?? make(...wish);
    all.set(key, format);
    return format;
  };
}

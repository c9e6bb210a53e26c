import { CURRENCY_DIGITS } from '../../data/currency-digits.js';
import { currencySymbol, ownSymbol, type SymbolOptions } from './currency-symbol.js';
import { priceParts } from './intl-of.js';

/** How prices are written. */
export interface PriceOptions extends SymbolOptions {
  /**
   * Whether the ISO 4217 code follows the price. `auto`: where the symbol is shared by currencies that are offered, or is
   * one that many countries have (`$`, `¥`, `kr`, `£`) and not the site's own word. @defaultValue `"auto"`
   */
  readonly code?: 'auto' | 'always' | 'never';
  /** Digits after the point, by code, where the shop writes another number of them than CLDR: `{ TWD: 0 }`. */
  readonly digits?: { readonly [code: string]: number };
}

/**
 * An amount as a shop in that language writes it, the same in every browser and on a server: `HK$188.00`, never `$188.00`.
 * What cannot be formatted is given back as number and code; nothing throws.
 *
 * @param amount - In the currency's main unit: 188 is 188 Hong Kong dollars. Rounded to the digits that are written.
 * @param currency - An ISO 4217 code.
 * @example
 * ```ts
 * formatPrice(188, 'HKD', 'en'); // 'HK$188.00'
 * formatPrice(21.9, 'EUR', 'de'); // '21,90 €'
 * formatPrice(12, 'USD', 'en'); // '$12.00 USD'
 * ```
 */
export function formatPrice(amount: number, currency: string, locale: string, options: PriceOptions = {}): string {
  const { code = 'auto', digits = {}, symbols } = options;
  const own = ownSymbol(currency, symbols);
  const given = Object.hasOwn(digits, currency) ? digits[currency] : undefined;
  const parts = priceParts(locale, amount, currency, given ?? digitsOf(currency));
  if (parts.length === 0) return `${amount} ${currency}`;
  const price = (own === undefined ? parts : withSymbol(parts, own, locale)).map(({ value }) => value).join('');
  const { symbol, isDoubtful } = currencySymbol(currency, locale, options);
  const isNamed = code === 'never' || symbol === currency || !(isDoubtful || code === 'always');
  return isNamed ? price : `${price}\u00A0${currency}`;
}

function digitsOf(currency: string): number {
  const before = CURRENCY_DIGITS.slice(0, Math.max(0, CURRENCY_DIGITS.indexOf(currency)));
  return currency.length === 3 && before ? Number(/\d(?=\D*$)/.exec(before)?.[0]) : 2;
}

type Parts = readonly Pick<Intl.NumberFormatPart, 'type' | 'value'>[];

/** The parts with another symbol, and the space that it takes: letters stand apart from digits, signs as the locale has it. */
function withSymbol(parts: Parts, symbol: string, locale: string): Parts {
  const at = parts.findIndex(({ type }) => type === 'currency');
  const number = parts.findIndex(({ type }) => type === 'integer');
  const edge = at < number ? symbol.slice(-1) : symbol.slice(0, 1);
  const gap = gapOf(priceParts(locale, 0, 'EUR', 0)) || (/[^\p{S}\p{Z}]/u.test(edge) ? '\u00A0' : '');
  const beside = at < number ? at + 1 : at - 1;
  const isMarked = SPACED.test(parts[beside]?.value ?? ''); // Hebrew has a mark of direction beside its space
  if (isMarked) return parts.map((part, index) => (index === at ? { ...part, value: symbol } : part));
  return parts.flatMap(({ type, value }, index) => {
    if (index === beside && BLANK.test(value)) return [];
    if (index !== at) return [{ type, value }];
    const space = { type: 'literal', value: gap } as const;
    const sign = { type, value: symbol };
    return at < number ? [sign, space] : [space, sign];
  });
}

/** What a locale puts between a sign and the digits. */
function gapOf(parts: Parts): string {
  return parts.find(({ type, value }) => type === 'literal' && BLANK.test(value))?.value ?? '';
}

const BLANK = /^\p{Z}+$/u;
const SPACED = /\p{Z}\P{Z}|[^\p{Z}\d]\p{Z}/u;

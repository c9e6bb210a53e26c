import { priceParts } from './intl-of.js';

/** What tells one currency's symbol from another's. */
export interface SymbolOptions {
  /** All that the site offers, so that a symbol which two of them share is followed by the code. */
  readonly offered?: readonly string[];
  /** Symbols of the site's own, by code: `{ SGD: 'S$', TWD: 'NT$' }`. They stand as they are. */
  readonly symbols?: { readonly [code: string]: string };
}

/** The symbol of a currency for readers of a locale, and whether it leaves a doubt: `$` alone may mean many. */
export function currencySymbol(
  code: string,
  locale: string,
  { offered = [], symbols = {} }: SymbolOptions,
): { readonly symbol: string; readonly isDoubtful: boolean } {
  const symbolOf = (one: string) => ownSymbol(one, symbols) ?? symbolIn(priceParts(locale, 0, one, 0)) ?? one;
  const symbol = symbolOf(code);
  const isShared = offered.some((other) => other !== code && symbolOf(other) === symbol);
  const isBare = ownSymbol(code, symbols) === undefined && BARE.test(symbol);
  return { symbol, isDoubtful: isShared || isBare };
}

/** What the site writes for a currency. */
export function ownSymbol(code: string, symbols: { readonly [code: string]: string } = {}): string | undefined {
  return Object.hasOwn(symbols, code) ? symbols[code] : undefined;
}

// By a formatted number: as a display name, the short form of HKD differs from browser to browser. Never the narrow
// symbol: HKD, TWD, SGD and USD are all `$` there.
function symbolIn(parts: readonly Intl.NumberFormatPart[]): string | undefined {
  return parts.find(({ type }) => type === 'currency')?.value;
}

const BARE = /^([$¥￥£元]|kr\.?)$/;

/**
 * Currencies that are not written with two digits after the point, behind the number of theirs. Browsers disagree on some
 * (IDR, HUF, COP, LBP, PKR … have none in Chromium and Node, and two, as in ISO 4217, in Firefox and Safari), so every price
 * says how many it wants. CLDR's are taken, since they are what is written in shops there.
 *
 * Source: CLDR 48.2.0 (https://cldr.unicode.org, Unicode-3.0), currencyData, fractions, of currencies in use; compared by a
 * test. Looked up 2026-11-23.
 */
export const CURRENCY_DIGITS =
  '0 AFN ALL BIF CLP COP DJF GNF HUF IDR IQD IRR ISK JPY KMF KPW KRW LAK LBP MGA MMK PKR PYG RWF SOS SYP UGX VND VUV XAF XOF XPF YER 3 BHD JOD KWD LYD OMR TND';

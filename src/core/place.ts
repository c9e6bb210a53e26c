/**
 * A place by its ISO 3166-1 alpha-2 code (`HK`) or ISO 3166-2 code (`US-CA`). Made by {@link parsePlace} alone, so a
 * plain string will not do where a place is wanted.
 */
export type Place = string & { readonly __place: true };

/**
 * The place that a code names, or `undefined` for anything else: `XX`, `ZZ`, `T1` and the other codes that networks
 * send for "we do not know" are no places. Case and `_` are forgiven; the European Commission's `UK` and `EL` are read
 * as `GB` and `GR`. User-assigned codes other than `XK` (Kosovo) are refused.
 *
 * @see https://www.iso.org/iso-3166-country-codes.html
 */
export function parsePlace(code: unknown): Place | undefined {
  if (typeof code !== 'string') return undefined;
  const form = /^[a-z]{2}([-_][a-z0-9]{1,3})?$/i; // looked at first: the upper case of "ß" is "SS", South Sudan
  const place = form.exec(code.trim())?.[0].toUpperCase().replace('_', '-') ?? '';
  const country = place.slice(0, 2);
  if (!country || NOT_A_COUNTRY.test(country)) return undefined;
  return ((SPELT_OTHERWISE[country] ?? country) + place.slice(2)) as Place;
}

/** Whether `inner` is `outer` or a subdivision of it. */
export function containsPlace(outer: Place, inner: Place): boolean {
  return inner === outer || inner.startsWith(outer + '-');
}

/** The country of a place: `US` of `US-CA`. */
export function countryOf(place: Place): Place {
  return place.slice(0, 2) as Place;
}

// ISO 3166-1 leaves AA, QM–QZ, XA–XZ and ZZ to users; AP, EU, EZ, UN and OO mean groups or nothing in IP tables. XK is in use.
const NOT_A_COUNTRY = /^(AA|AP|E[UZ]|UN|OO|Q[M-Z]|X[A-JL-Z]|ZZ)$/;

const SPELT_OTHERWISE: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' }; // two capitals name nothing inherited

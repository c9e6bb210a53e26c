/**
 * A place by its ISO 3166-1 alpha-2 code (`HK`) or ISO 3166-2 code (`US-CA`). Made by {@link parsePlace} alone, so a
 * plain string will not do where a place is wanted.
 */
export type Place = string & { readonly __place: true };

/**
 * The place that a code names, or `undefined` for anything else: `XX`, `ZZ`, `T1` and the other codes that networks
 * send for "we do not know" are no places, and neither are codes that ISO has withdrawn (`AN`, `SU`), reserved or left to
 * users, but for `XK` (Kosovo). Case and `_` are forgiven; the European Commission's `UK` and `EL` are read as `GB` and
 * `GR`. Of a part (`US-CA`) the form alone is looked at, since those change too often for a list.
 *
 * @see https://www.iso.org/iso-3166-country-codes.html
 */
export function parsePlace(code: unknown): Place | undefined {
  // By the form as it was sent: the upper case of "ß" is "SS", South Sudan.
  const [place = ''] = (typeof code === 'string' && PLACE.exec(code.trim())) || [];
  const [country = '', ...part] = place.toUpperCase().split(/[-_]/);
  return place ? ([SPELT_OTHERWISE[country] ?? country, ...part].join('-') as Place) : undefined;
}

/** Whether `inner` is `outer` or a subdivision of it. */
export function containsPlace(outer: Place, inner: Place): boolean {
  return inner === outer || inner.startsWith(outer + '-');
}

/** The country of a place: `US` of `US-CA`. */
export function countryOf(place: Place): Place {
  return place.slice(0, 2) as Place;
}

// ISO 3166-1's 249 countries by their first letters, XK, and those that are spelt otherwise. Tests count them against CLDR.
const PLACE =
  /^(?=[a-z]{2})(A[^A-CHJKNPVY]|B[^CKPUX]|C[^BEJPQST]|D[EJKMOZ]|E[CEGHLR-T]|F[I-KMOR]|G[^CJKOVXZ]|H[KMNRTU]|I[DEL-OQ-T]|J[EMOP]|K[EG-IMNPRWYZ]|L[A-CIKR-VY]|M[^BIJ]|N[ACE-GILOPRUZ]|OM|P[AE-HK-NR-TWY]|QA|R[EOSUW]|S[^FPQUW]|T[^ABEIPQSUXY]|U[AGKMSYZ]|V[ACEGINU]|W[FS]|XK|Y[ET]|Z[AMW])([-_][a-z\d]{1,3})?$/i;

const SPELT_OTHERWISE: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' }; // two capitals name nothing inherited

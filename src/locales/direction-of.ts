/** The direction in which a language is written: a page's own texts may be Arabic or Hebrew. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
}

// Not by `Intl`: a first visit does without, and browsers differ on it.
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|syr|ug|ur|yi)\b|-(Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)\b/i;

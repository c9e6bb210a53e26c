/**
 * The strict policy that every page has: only scripts with this page's nonce, no strings as code. The vendors may load as
 * far as this goes; what holds them back until the visitor agrees is placet.
 */
export function securityPolicy(nonce, { navet, lumo, kinora }, orders) {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'self'`,
    `img-src 'self' ${lumo.origin} ${kinora.origin}`,
    `media-src ${kinora.origin}`,
    `connect-src 'self' ${orders} ${navet.origin}`,
    `frame-src ${kinora.origin}`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'self'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');
}

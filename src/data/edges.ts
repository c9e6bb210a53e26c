/** The edges that are known by name. */
export type EdgeName =
  | 'cloudflare'
  | 'vercel'
  | 'netlify'
  | 'cloudfront'
  | 'fastly'
  | 'akamai'
  | 'google'
  | 'app-engine';

/** How an edge tells the shop behind it where a visitor is. */
export interface EdgeRow {
  /** The one request header that is read, in lower case. */
  readonly header: string;
  /** What its value is: the code itself, base64 of JSON with `country.code`, or pairs with `country_code=`. */
  readonly form: 'code' | 'geo-json' | 'pairs';
  /** The header with a word on how the visitor's network hides them, if there is one. */
  readonly proxyHeader?: string;
}

/**
 * The edges that are known by name. A code that names no country (`XX`, `ZZ`, `reserved`, nothing) is an unknown place
 * with each of them; `T1` is Tor.
 */
export const EDGES: { readonly [name in EdgeName]: EdgeRow } = {
  // https://developers.cloudflare.com/fundamentals/reference/http-headers/ (2026-11-23). Unknown: XX; Tor: T1.
  cloudflare: { header: 'cf-ipcountry', form: 'code' },
  // https://vercel.com/docs/headers/request-headers (2026-11-23). Unknown: no header.
  vercel: { header: 'x-vercel-ip-country', form: 'code' },
  // netlify-cli 20.1.1, functions-templates/typescript/geolocation (2026-11-23): the documents tell of `context.geo` alone.
  netlify: { header: 'x-nf-geo', form: 'geo-json' },
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-cloudfront-headers.html (2026-11-23).
  // Unknown: no header, and so where no policy asks for it.
  cloudfront: { header: 'cloudfront-viewer-country', form: 'code' },
  // https://www.fastly.com/documentation/reference/vcl/variables/geolocation/client-geo-proxy-description/ (2026-11-23).
  // Variables: docs/server.md has the VCL that writes them into these headers. Unknown: `?` or nothing.
  fastly: { header: 'client-geo-country-code', form: 'code', proxyHeader: 'client-geo-proxy-description' },
  // https://techdocs.akamai.com/property-mgr/docs/content-tgting (2026-11-23). Unknown: an empty value, or `reserved`.
  akamai: { header: 'x-akamai-edgescape', form: 'pairs' },
  // https://docs.cloud.google.com/load-balancing/docs/https/custom-headers-global (2026-11-23).
  // A variable: docs/server.md has the setting that writes it into this header. Unknown: ZZ or nothing.
  google: { header: 'x-client-region', form: 'code' },
  // https://docs.cloud.google.com/appengine/docs/standard/reference/request-headers (2026-11-23). Unknown: ZZ.
  'app-engine': { header: 'x-appengine-country', form: 'code' },
};

/** What Fastly's words for a proxy come down to; another word is a proxy, `?` is none. */
export const FASTLY_PROXIES = {
  // Apple: "your server can trust the region assigned", so it hides an address and no country.
  apple: 'relay',
  cloud: 'hosting',
  'tor-exit': 'tor',
  'tor-relay': 'tor',
  vpn: 'vpn',
} as const;

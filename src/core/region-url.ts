import type { Region } from './region.js';

/** What the placeholders of a region's `url` stand for. */
export interface RegionUrlValues {
  /** One of the region's. */
  readonly language: string;
  /** One of the region's. */
  readonly currency: string;
  /** What follows in the address: a path with or without `/` at its start, with its query. */
  readonly path: string;
}

/** Where a region's address may lead. */
export interface RegionUrlScope {
  /** The address of the page, which relative templates start from. */
  readonly base: string;
  /** Origins besides the page's own. @defaultValue none */
  readonly origins?: readonly string[] | undefined;
}

/**
 * The address of a region by its template. `undefined` where the region has none, and where it would lead to an origin that
 * is neither the page's nor listed, or be anything but http or https: whatever a path or a template tries.
 */
export function regionUrl(
  { url }: Region,
  values: RegionUrlValues,
  { base, origins = [] }: RegionUrlScope,
): string | undefined {
  if (url === undefined) return undefined;
  const { language, currency } = values;
  const path = values.path.replace(/^[/\\\s]+/, ''); // "//somebody.example" would be another host
  const fillings = new Map([
    ['language', encodeURIComponent(language)],
    ['currency', encodeURIComponent(currency)],
    ['path', path],
  ]);
  const filled = url.replace(PLACEHOLDER, (_, name: string) => fillings.get(name) ?? '');
  const address = parseUrl(filled, base);
  const own = parseUrl(base)?.origin;
  const allowed = [own, ...origins.map((origin) => parseUrl(origin)?.origin)];
  return address && /^https?:$/.test(address.protocol) && !address.username && allowed.includes(address.origin)
    ? address.href
    : undefined;
}

/**
 * What `{path}` stands for in the address of a page: what follows the region that it belongs to, and `''` elsewhere. Of
 * several it is the one that names most of the address: `/de/{path}`, not `/{path}`.
 */
export function pathInRegion(regions: readonly Region[], base: string): string {
  const origin = parseUrl(base)?.origin ?? '';
  const paths = regions.flatMap((region) => {
    const template = region.url?.startsWith('/') ? origin + region.url : region.url;
    return (template && asPattern(template, region).exec(base)?.[1]) ?? [];
  });
  return paths.sort((a, b) => a.length - b.length)[0] ?? '';
}

const PLACEHOLDER = /\{(language|currency|path)\}/g;

function asPattern(template: string, { languages, currencies }: Region): RegExp {
  const parts = template.split(PLACEHOLDER).map((part, at) => {
    if (at % 2 === 0) return literally(part);
    return part === 'path' ? '(.*)' : `(?:${(part === 'language' ? languages : currencies).map(literally).join('|')})`;
  });
  return new RegExp(`^${parts.join('')}$`);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined; // `TypeError`: no address
  }
}

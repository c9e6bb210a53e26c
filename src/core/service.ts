import type { LocalizedText } from './category.js';

/** A cookie that a service sets. */
export interface CookieRule {
  /** Its name; `*` stands for any characters: `_ga_*`. Everything else is literal. */
  readonly name: string;
  /** The path it is set on, where that is not `/` or the page's own. Needed only to remove it. */
  readonly path?: string;
  /** The domain it is set for, where it is not the page's host or a parent of it. */
  readonly domain?: string;
  /** How long it lives, as the visitor is told: "13 months". */
  readonly duration?: LocalizedText;
  /** What it is for, as the visitor is told. */
  readonly purpose?: LocalizedText;
  /** Set by a server and out of every script's reach: placet cannot remove it, and says so by name. @defaultValue `false` */
  readonly httpOnly?: boolean;
  /** `order`: it belongs to a region's account or cart, and is withheld while the region rule refuses orders there. */
  readonly scope?: 'order';
}

/** Where a service keeps something besides cookies. */
export type StorageArea = 'local' | 'session' | 'indexed-db' | 'cache' | 'service-worker';

/** Something a service keeps in the browser besides cookies. */
export interface StorageRule {
  /** Where it is kept. */
  readonly area: StorageArea;
  /** The key, the name of the database or the cache, the path of the worker's scope; `*` stands for any characters. */
  readonly key: string;
}

/** One vendor's use of the visitor's browser, decided about by itself. */
export interface Service {
  /** Unlike any other id of the site; what `data-service` and `choose` name. */
  readonly id: string;
  /** As the visitor is told. */
  readonly name: LocalizedText;
  /** The category it belongs to. */
  readonly category: string;
  /** Who runs it: the legal person. */
  readonly provider?: string;
  /** The provider's privacy policy. */
  readonly policyUrl?: string;
  /** What it does, in a sentence. */
  readonly description?: LocalizedText;
  /** What it sets, and has to lose when it is denied. */
  readonly cookies: readonly CookieRule[];
  /** What it keeps besides cookies. */
  readonly storage: readonly StorageRule[];
  /** Hosts it loads from or sends to; `*.` before a name means its subdomains. */
  readonly hosts: readonly string[];
}

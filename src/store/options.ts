import type { SourceName } from '../adapters/location-sources.js';
import type { LocalizedText } from '../core/category.js';
import type { Strictness } from '../core/check-region.js';
import type { RealmPolicy } from '../core/plan-realm-change.js';
import type { ConsentModel } from '../core/jurisdiction.js';
import type { LanguageFrom } from '../core/propose-region.js';
import type { Region } from '../core/region.js';
import type { CookieRule, StorageRule } from '../core/service.js';
import type { SiteNames } from '../core/site-names.js';
import type { ConsentError } from './consent-error.js';

/** A category as a site declares it, under its id. */
export interface CategoryOptions {
  /** Not to be refused. @defaultValue `true` for `necessary`, else `false` */
  readonly required?: boolean;
  /** As the visitor is told. @defaultValue a translated label for the standard categories, else the id */
  readonly label?: LocalizedText;
  /** What it is for, in a sentence. */
  readonly description?: LocalizedText;
}

/** A service as a site declares it. */
export interface ServiceOptions {
  /** Letters, digits, `-`, `_`; not the id of a category. */
  readonly id: string;
  /** @defaultValue the id */
  readonly name?: LocalizedText;
  /** One of the categories. */
  readonly category: string;
  /** Who runs it: the legal person. */
  readonly provider?: string;
  /** The provider's privacy policy. */
  readonly policyUrl?: string;
  /** What it does, in a sentence. */
  readonly description?: LocalizedText;
  /** The cookies it sets; others of its are not removed on denial. @defaultValue none */
  readonly cookies?: readonly CookieRule[];
  /** The keys it keeps. @defaultValue none */
  readonly storage?: readonly StorageRule[];
  /** Hosts it loads from or sends to. @defaultValue none */
  readonly hosts?: readonly string[];
}

/** A region as a shop writes it down. */
export interface RegionOptions extends Omit<Region, 'countries'> {
  /** ISO 3166-1 or -2 codes, or `"*"` for the rest of the world. */
  readonly countries: readonly string[] | '*';
}

/** How strictly a region is held against the visitor's location. */
export interface RuleOptions {
  /** Looking around in a region that does not fit. @defaultValue `strict` */
  readonly browse?: Strictness;
  /** Buying there. @defaultValue `strict` */
  readonly order?: Strictness;
  /** Where the location is not known; it never refuses by itself. @defaultValue `warn` */
  readonly unknown?: Strictness;
  /** How sure a location must be to refuse. @defaultValue `medium`: one source on the network */
  readonly minConfidence?: 'medium' | 'high';
}

/** Where to ask for the visitor's location. */
export type LocationOption = SourceName;

/** A document that `<policy-dialog>` shows. */
export interface PolicyOptions {
  /** What `data-placet-show="policy:…"` names. */
  readonly id: string;
  /** As the visitor is told. */
  readonly title: LocalizedText;
  /** Shown with it. */
  readonly version?: string;
  /** The page where it stands by itself. */
  readonly href?: string;
}

/** A row laid over the table of jurisdictions. */
export interface JurisdictionOptions {
  /** At most 16 letters, digits, `.`, `-`, `_`; stands in the record. */
  readonly id: string;
  /** ISO 3166 codes, subdivisions in rows above their country's, or `"*"`. */
  readonly places: readonly string[] | '*';
  /** What holds for a visitor who has not decided. */
  readonly model: ConsentModel;
  /** Where the row comes from. */
  readonly source?: string;
  /** When somebody last looked there, as an ISO date. */
  readonly reviewedOn?: string;
}

/** What is held back of declared services without being marked up. */
export interface GuardOptions {
  /** Cookies that scripts write. @defaultValue `true` */
  readonly cookies?: boolean;
  /** Storage keys that scripts write. @defaultValue `true` */
  readonly storage?: boolean;
  /** What loads from or sends to their hosts. @defaultValue `true` */
  readonly hosts?: boolean;
}

/** What the shield lets through besides the hosts of granted services. */
export interface ShieldOptions {
  /** Hosts, schemes such as `"data:"`, and `"self"` for the page's own. @defaultValue `["self"]` */
  readonly allow?: readonly string[];
}

/** Everything a site tells placet. Only `services` is needed. Plain data, so that it may stand in the page as JSON. */
export interface ConsentOptions {
  /** A new value asks every visitor again. Letters, digits, `.`, `-`, `_`, 32 at most. @defaultValue `""` */
  readonly policyVersion?: string;
  /** @defaultValue `necessary`, `functional`, `analytics`, `marketing` */
  readonly categories?: { readonly [id: string]: CategoryOptions };
  /** What stores something, or loads from elsewhere. */
  readonly services: readonly ServiceOptions[];
  /** @defaultValue none: there is nothing to choose, and no picker */
  readonly regions?: readonly RegionOptions[];
  /** Whose language the picker proposes: one that the visitor reads, or the one of where they are. @defaultValue `"visitor"` */
  readonly languageFrom?: LanguageFrom;
  /** @defaultValue `{ browse: 'strict', order: 'strict', unknown: 'warn', minConfidence: 'medium' }` */
  readonly rule?: RuleOptions;
  /** Whether the picker leads to the region's `url` once the visitor confirmed it. @defaultValue `false` */
  readonly followRegion?: boolean;
  /** Origins besides the page's own that a region's `url` may lead to: `https://shop.example`. @defaultValue none */
  readonly origins?: readonly string[];
  /**
   * What becomes of a cart, of cookies with `"scope": "order"` and keys of `store.realm`, when a visitor goes to a region of
   * another realm: it stays there, goes along, or is removed. @defaultValue `"separate"`
   */
  readonly onRealmChange?: RealmPolicy;
  /** What to ask, in this order, until one knows. @defaultValue `['server-timing', 'meta', 'time-zone']` */
  readonly location?: readonly LocationOption[];
  /** @defaultValue `"default"` */
  readonly jurisdictions?: 'default' | readonly JurisdictionOptions[];
  /** Documents that the banner links to and `<policy-dialog>` shows. @defaultValue none */
  readonly policies?: readonly PolicyOptions[];
  /** Where the record is kept. @defaultValue `{ name: 'placet', domain: null, days: 180 }` */
  readonly cookie?: { readonly name?: string; readonly domain?: string | null; readonly days?: number };
  /** What the site calls places, languages and currencies, where it knows better than browsers. @defaultValue none */
  readonly names?: SiteNames;
  /** The language of placet's own texts; `auto` follows the page's, then the visitor's. @defaultValue `"auto"` */
  readonly locale?: string;
  /** Whether to load the page anew when something that ran is withdrawn: code cannot be unloaded. @defaultValue `false` */
  readonly reloadOnWithdrawal?: boolean;
  /**
   * What is held back of declared services without being marked up: cookies, storage keys, and what loads from or sends to
   * their hosts. `false` turns it all off. @defaultValue `{ cookies: true, storage: true, hosts: true }`
   */
  readonly guard?: false | GuardOptions;
  /** For the script tag: has the browser refuse every host that is not allowed, while one is denied. @defaultValue `false` */
  readonly shield?: false | ShieldOptions;
  /** Told of failures that placet got over. @defaultValue `reportError`, so that they reach `window.onerror` */
  readonly onError?: (error: ConsentError) => void;
}

/** The ids of the optional and required categories and of the services that options declare. */
export type IdsOf<O extends ConsentOptions> = string extends keyof O['categories'] & string
  ? string
  : CategoryIdsOf<O> | O['services'][number]['id'];

/** The ids of the categories that options declare, or of the four standard ones. */
export type CategoryIdsOf<O extends ConsentOptions> = O extends { readonly categories: infer C }
  ? keyof C & string
  : 'necessary' | 'functional' | 'analytics' | 'marketing';

import type { Category } from './category.js';
import type { RegionRule } from './check-region.js';
import type { Jurisdiction } from './jurisdiction.js';
import type { LanguageFrom } from './propose-region.js';
import type { Region } from './region.js';
import type { Service } from './service.js';

/** What a site declared, checked and completed: all that the rules need to know of it. */
export interface Settings {
  /** A new value asks every visitor again. */
  readonly policyVersion: string;
  /** In the order in which the visitor sees them. */
  readonly categories: readonly Category[];
  /** All of the site, each in one category. */
  readonly services: readonly Service[];
  /** What may be chosen; none if there is nothing to choose. */
  readonly regions: readonly Region[];
  /** Whose language is proposed; the visitor's, unless the site says otherwise. */
  readonly languageFrom?: LanguageFrom;
  /** What the shop says of its rule; the rest is the default. */
  readonly rule?: Partial<RegionRule>;
  /** Rows of the site's own, laid over the table. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** Where the record is kept, and for how many days a decision holds. */
  readonly cookie: { readonly name: string; readonly domain: string | null; readonly days: number };
}

/** The categories that the visitor decides about. */
export function optionalCategories({ categories }: Settings): readonly Category[] {
  return categories.filter(({ required }) => !required);
}

/** The services that belong to a category. */
export function servicesOf({ services }: Settings, category: string): readonly Service[] {
  return services.filter((service) => service.category === category);
}

/** The ids of everything that the visitor decides about: each optional category, then its services. */
export function optionalIds(settings: Settings): readonly string[] {
  return optionalCategories(settings).flatMap(({ id }) => [
    id,
    ...servicesOf(settings, id).map((service) => service.id),
  ]);
}

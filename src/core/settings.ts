import type { Category } from './category.js';
import type { RegionRule } from './check-region.js';
import type { Jurisdiction } from './jurisdiction.js';
import type { Region } from './region.js';
import type { Service } from './service.js';

/** What a site declared, checked and completed: all that the rules need to know of it. */
export interface Settings {
  /** A new value asks every visitor again. */
  readonly policyVersion: string;
  readonly categories: readonly Category[];
  readonly services: readonly Service[];
  readonly regions: readonly Region[];
  readonly rule: RegionRule;
  readonly jurisdictions: readonly Jurisdiction[];
  /** How long a decision holds, in days. */
  readonly days: number;
}

/** The categories that the visitor decides about. */
export function optionalCategories({ categories }: Settings): readonly Category[] {
  return categories.filter(({ required }) => !required);
}

/** The services that belong to a category. */
export function servicesOf({ services }: Settings, category: string): readonly Service[] {
  return services.filter((service) => service.category === category);
}

/** The ids of everything that the visitor decides about: optional categories, then their services. */
export function optionalIds(settings: Settings): readonly string[] {
  return optionalCategories(settings).flatMap(({ id }) => [id, ...servicesOf(settings, id).map((service) => service.id)]);
}

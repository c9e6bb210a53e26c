import type { Category, Choices, Decision } from '../core/category.js';
import type { Settings } from '../core/settings.js';
import type { ConsentSnapshot } from '../core/snapshot.js';

/**
 * What the switches of the settings show before it is saved. They start as the visitor decided, and off where they have
 * not decided: also where the law would let a service run until they object.
 */
export class SettingsDraft {
  readonly #settings: Settings;
  readonly #choices: Map<string, Decision>;

  constructor(settings: Settings, { consent, choices }: ConsentSnapshot) {
    this.#settings = settings;
    const decided = consent.status === 'decided';
    const optional = settings.categories.filter(({ required }) => !required);
    const ids = optional.flatMap(({ id }) => leavesOf(settings, id));
    this.#choices = new Map(ids.map((id) => [id, decided && choices[id] === 'granted' ? 'granted' : 'denied']));
  }

  /** A decision on each service, and on each category without services. */
  get choices(): Choices {
    return Object.fromEntries(this.#choices);
  }

  /** How many of a category's services are granted, out of how many; of a category without, itself. */
  count({ id }: Category): { readonly granted: number; readonly count: number } {
    const ids = leavesOf(this.#settings, id);
    return { granted: ids.filter((one) => this.isGranted(one)).length, count: ids.length };
  }

  isGranted(id: string): boolean {
    return this.#choices.get(id) === 'granted';
  }

  /** Decides on a service, or on all of a category. */
  decide(id: string, decision: Decision): void {
    const ids = this.#choices.has(id) ? [id] : leavesOf(this.#settings, id);
    for (const one of ids) this.#choices.set(one, decision);
  }
}

function leavesOf(settings: Settings, category: string): readonly string[] {
  const services = settings.services.filter((service) => service.category === category);
  return services.length > 0 ? services.map(({ id }) => id) : [category];
}

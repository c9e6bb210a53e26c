import { cacheKeeper } from '../adapters/cache-keeper.js';
import { databaseKeeper } from '../adapters/database-keeper.js';
import type { DeepKeeper } from '../adapters/deep-keeper.js';
import { workerKeeper } from '../adapters/worker-keeper.js';
import type { Choices } from '../core/category.js';
import { claimOn } from '../core/claims.js';
import { planClearing } from '../core/plan-clearing.js';
import { unreachableCookies } from '../core/unreachable-cookies.js';
import type { Service, StorageArea } from '../core/service.js';
import { ConsentError } from './consent-error.js';

/** How often something is tried to be removed before it is reported. */
const PATIENCE = 3;

/** What is called whatever is in an area, to whoever reads a report. */
const WHAT: { readonly [area in StorageArea]?: string } = {
  'indexed-db': 'database',
  cache: 'cache',
  'service-worker': 'service worker',
};

/**
 * The half of clearing that takes its time: databases, caches and service workers. Brought once a denied service declares
 * one of them, or a cookie that no script reaches.
 *
 * @param choices - Those in force at the moment; asked again before anything is removed.
 * @param tell - Told of what stays, each name once.
 * @returns What clears. One that is called while it is at work makes it look again; it settles when all is done.
 */
export function deepClearing(
  services: readonly Service[],
  choices: () => Choices,
  tell: (error: ConsentError) => void,
  keepers: readonly DeepKeeper[] = pageKeepers(services),
): () => Promise<void> {
  const told = new Set<string>();
  let running: Promise<void> | undefined;
  let again = false;

  const report = (subject: string, message: string): void => {
    if (!told.has(subject)) tell(new ConsentError('not-removed', message));
    told.add(subject);
  };

  async function clearArea(keeper: DeepKeeper): Promise<void> {
    const { area } = keeper;
    const due = planClearing(services, choices(), [[area, await keeper.names()]]);
    await Promise.all(due.map(({ name }) => clear(keeper, name)));
  }

  async function clear({ area, remove }: DeepKeeper, name: string): Promise<void> {
    const subject = `${area} ${name}`;
    const isDue = (): boolean => claimOn(area, name, services, choices())?.granted === false;
    for (let tries = told.has(subject) ? PATIENCE : 1; tries <= PATIENCE; tries++) {
      const outcome = await remove(name, isDue);
      if (outcome === 'in-use')
        report(subject, `the database "${name}" stays while a page has it open; it goes when that is closed`);
      if (outcome !== 'stays') return;
    }
    report(subject, `the ${WHAT[area]} "${name}" stays; the next page tries again`);
  }

  async function run(): Promise<void> {
    do {
      again = false;
      for (const { cookie, header } of unreachableCookies(services, choices()))
        report(
          `cookies ${cookie}`,
          `no script reaches the cookie "${cookie}"; let the server answer with "${header}", as clearSiteData() does`,
        );
      await Promise.all(keepers.map(clearArea));
    } while (again);
    running = undefined;
  }

  return () => {
    again = true;
    return (running ??= run());
  };
}

/** Those places of a page that a service keeps something in. */
function pageKeepers(services: readonly Service[]): readonly DeepKeeper[] {
  const rules = services.flatMap(({ storage }) => storage);
  const databases = rules.flatMap(({ area, key }) => (area === 'indexed-db' ? [key] : []));
  return [databaseKeeper(databases), cacheKeeper(), workerKeeper()].filter(({ area }) =>
    rules.some((rule) => rule.area === area),
  );
}

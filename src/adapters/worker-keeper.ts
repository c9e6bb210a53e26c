import type { DeepKeeper } from './deep-keeper.js';
import { settled } from './settled.js';

/** The service workers of a site, by the path of their scope. One that is removed serves the pages it has until they close. */
export function workerKeeper(patience?: number): DeepKeeper {
  const all = (): Promise<readonly ServiceWorkerRegistration[]> =>
    settled<readonly ServiceWorkerRegistration[]>(() => navigator.serviceWorker.getRegistrations(), [], patience);
  const under = async (name: string): Promise<readonly ServiceWorkerRegistration[]> =>
    (await all()).filter((one) => pathOf(one) === name);
  return {
    area: 'service-worker',
    names: async () => (await all()).map(pathOf),
    async remove(name, isDue) {
      for (const one of await under(name)) {
        if (!isDue()) return 'called-off';
        await settled(() => one.unregister(), false, patience);
      }
      return (await under(name)).length ? 'stays' : 'gone';
    },
  };
}

function pathOf({ scope }: ServiceWorkerRegistration): string {
  const { pathname, search } = new URL(scope);
  return pathname + search;
}

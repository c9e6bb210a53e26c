import { ownPage, type OwnPage } from '../adapters/own-page.js';
import { pageWorld } from '../adapters/page-world.js';
import { whenSeen } from '../adapters/when-seen.js';
import { watchPage } from '../gate/watch-page.js';
import { buildStore } from '../store/build-store.js';
import type { ConsentStore } from '../store/consent-store.js';
import { resolveOptions } from '../store/resolve-options.js';
import { bringer, type Show, type Shown } from './bring.js';
import { partLoader, type LoadPart } from './load-part.js';
import { ownNonce } from './own-nonce.js';
import { pageOptions, type TagOptions } from './page-options.js';

declare global {
  interface Window {
    /** The store of this page, once `placet.js` has run. */
    placet: PlacetGlobal;
  }
}

/** `window.placet`: the store, and the way to bring an element by hand. */
export interface PlacetGlobal extends ConsentStore {
  show: Show;
}

const SHARED = Symbol.for('placet');
const OWN_ELEMENTS = 'cookie-banner,region-picker,policy-dialog';
const shared = window as { [SHARED]?: PlacetGlobal };

// A second copy finds the first and leaves everything to it: one store, one gate, one banner.
window.placet = shared[SHARED] ??= start(ownPage(document), partLoader());

/** Starts with the page's options, or with none if they cannot be used: then nothing is granted, and the page works. */
function start(page: OwnPage, load: LoadPart): PlacetGlobal {
  try {
    return startWith(pageOptions(page), page, load);
  } catch (error) {
    load<typeof import('./ui/explain-options.js')>('explain-options').then(
      ({ explainOptions }) => explainOptions(error),
      () => reportError(error),
    );
    return startWith({ services: [], autoShow: false }, page, load);
  }
}

function startWith(options: TagOptions, page: OwnPage, load: LoadPart): PlacetGlobal {
  const settings = resolveOptions(options);
  const world = pageWorld(page, settings.cookie);
  let first: Promise<void> | undefined;
  const store = buildStore({
    settings,
    world,
    onError: reportError,
    async bringRegions() {
      await Promise.resolve(); // by then it is known whether something is due,
      await first; // and what the visitor waits for goes before
      const { regionHalf } = await load<typeof import('./ui/regions.js')>('regions');
      return regionHalf(settings, world.now, async (zone) =>
        (await load<typeof import('./ui/time-zones.js')>('time-zones')).countriesOfTimeZone(zone),
      );
    },
  });
  const show = bringer(store, load, page);

  let turner: Promise<ReturnType<typeof import('./ui/embeds.js').embedTurner> | void> | undefined;
  const endings = [
    store.destroy,
    watchPage(store, page, {
      nonce: ownNonce(),
      reloadOnWithdrawal: settings.reloadOnWithdrawal,
      async turnEmbeds(embeds, allows) {
        if (embeds.length)
          turner ??= load<typeof import('./ui/embeds.js')>('embeds').then(
            (part) => part.embedTurner(store),
            reportError,
          );
        (await turner)?.(embeds, allows);
      },
    }),
    page.on('click', (event) => {
      const asked = event.target instanceof Element && event.target.closest<HTMLElement>('[data-placet-show]');
      if (!asked) return;
      event.preventDefault();
      const [what, detail] = (asked.dataset.placetShow ?? '').split(':');
      void show(what as Shown, detail);
    }),
  ];
  const due = (): void => {
    const { needsDecision, needsRegion } = store.state;
    // Elements that the page has of its own are brought to life, due or not.
    if (needsDecision || needsRegion || page.all(OWN_ELEMENTS).length) first = show('due');
  };
  if (options.autoShow !== false) {
    endings.push(store.subscribe(due), page.on('DOMContentLoaded', due), whenSeen(page, due));
  }
  return Object.assign(store, { show, destroy: () => endings.forEach((end) => end()) });
}

import { ownPage, type OwnPage } from '../adapters/own-page.js';
import { pageWorld } from '../adapters/page-world.js';
import { whenSeen } from '../adapters/when-seen.js';
import type { Explanation } from '../core/explanation.js';
import type { ReportRow } from '../gate/report-row.js';
import { MARKED, watchPage } from '../gate/watch-page.js';
import { buildStore } from '../store/build-store.js';
import type { ConsentStore } from '../store/consent-store.js';
import { resolveOptions } from '../store/resolve-options.js';
import { bringGuard } from './bring-guard.js';
import { bringer, type Show, type Shown } from './bring.js';
import { loadPart as load } from './load-part.js';
import { ownTag } from './own-tag.js';
import { SHARED } from './shared.js';
import { pageOptions, type TagOptions } from './page-options.js';

declare global {
  interface Window {
    /** The store of this page, once `placet.js` has run. */
    placet: PlacetGlobal;
  }
}

type ReportPart = typeof import('./ui/report.js');

/** `window.placet`: the store, the way to bring an element by hand, and what to ask when something does not run. */
export interface PlacetGlobal extends ConsentStore {
  /** Brings an element. */
  show: Show;
  /** Which rule holds or frees an element, a cookie, a key, a host, a category or a service. */
  explain(subject: unknown): Promise<readonly Explanation[]>;
  /** What was held back, let go, not declared, and seen on this page. */
  report(): Promise<readonly ReportRow[]>;
}

const OWN_ELEMENTS = 'cookie-banner,region-picker,policy-dialog';
const shared = window as { [SHARED]?: PlacetGlobal };

// A second copy finds the first and leaves everything to it: one store, one gate, one banner.
window.placet = shared[SHARED] ??= start(ownPage(document));

/** Starts with the page's options, or with none if they cannot be used: then nothing is granted, and the page works. */
function start(page: OwnPage): PlacetGlobal {
  try {
    return startWith(pageOptions(page), page);
  } catch (error) {
    load<typeof import('./ui/explain-options.js')>('explain-options').then(
      ({ explainOptions }) => explainOptions(error),
      reportError,
    );
    return startWith({ services: [], autoShow: false }, page);
  }
}

function startWith(options: TagOptions, page: OwnPage): PlacetGlobal {
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
      return (await load<typeof import('./ui/regions.js')>('regions')).regions(store);
    },
  });
  const show = bringer(store, load, page);

  let part: Promise<typeof import('./ui/embeds.js') | void> | undefined;
  const tag = ownTag();
  const endings = [
    store.destroy,
    bringGuard(store, page, tag),
    watchPage(store, page, {
      ...tag,
      ...settings,
      async turnEmbeds(embeds, allows, run, mayBeNew) {
        const isDeep = ({ shadowRoot }: Element): unknown => shadowRoot?.querySelector(MARKED);
        if (embeds[0] || (mayBeNew && [...page.all('*')].some(isDeep)))
          part ??= load<typeof import('./ui/embeds.js')>('embeds').catch(reportError);
        (await part)?.turn(store, embeds, allows, run);
      },
    }),
    page.on('click', (event) => {
      // The document itself, which scripts may click, has no `closest`.
      const asked = (event.target as Partial<Element>).closest?.<HTMLElement>('[data-placet-show]')?.dataset.placetShow;
      if (!asked) return;
      event.preventDefault();
      void show(...(asked.split(':') as [Shown, string?]));
    }),
  ];
  const due = (): void => {
    const { needsDecision, needsRegion } = store.state;
    // Elements that the page has of its own are brought to life, due or not.
    if (needsDecision || needsRegion || page.all(OWN_ELEMENTS).length) first = show('due');
  };
  if (options.autoShow !== false) {
    endings.push(
      whenSeen(page, () => {
        endings.push(store.subscribe(due), page.on('DOMContentLoaded', due));
        due();
      }),
    );
  }
  const ask =
    <Name extends 'explain' | 'report'>(name: Name) =>
    async (subject?: unknown) =>
      (await load<ReportPart>('report'))[name](store, subject) as ReturnType<ReportPart[Name]>;
  return Object.assign(store, {
    show,
    explain: ask('explain'),
    report: ask('report'),
    destroy: () => endings.forEach((end) => end()),
  });
}

import { whenSeen } from '../adapters/when-seen.js';
import type { Choices, Decision } from '../core/category.js';
import { checkCookie } from '../core/check-cookie.js';
import { EMPTY_RECORD, type ConsentRecord } from '../core/consent-record.js';
import { choicesMade, isGranted } from '../core/consent.js';
import type { VisitorLocation } from '../core/location.js';
import { planClearing } from '../core/plan-clearing.js';
import type { Area, World } from '../core/ports.js';
import type { RegionVerdict } from '../core/check-region.js';
import { realmOf } from '../core/realm.js';
import { optionalIds } from '../core/settings.js';
import { regionInForce, takeSnapshot, verdictOn, type ConsentSnapshot } from '../core/snapshot.js';
import { LOCATION_PENDING, type ConsentState } from '../core/state.js';
import { transition, type ConsentEvent } from '../core/transition.js';
import { ConsentError, type ConsentErrorCode } from './consent-error.js';
import type { ConsentStore } from './consent-store.js';
import type { RegionHalf } from './region-half.js';
import type { SiteSettings } from './resolve-options.js';

/** What a store is built of. */
export interface StoreParts {
  readonly settings: SiteSettings;
  readonly world: World;
  /** Brings the part for regions, once a site turns out to need it. */
  readonly bringRegions: () => Promise<RegionHalf>;
  readonly onError: (error: ConsentError) => void;
}

/** How often something is tried to be removed before it is reported. */
const PATIENCE = 3;

/** The store over any world. What was remembered is in force when this returns. */
export function buildStore({ settings, world, bringRegions, onError }: StoreParts): ConsentStore {
  const { services, regions, jurisdictions, policyVersion } = settings;
  const { kept } = world;
  const listeners = new Set<readonly [(state: ConsentSnapshot, previous: ConsentSnapshot) => void]>();
  /** Cookies that wait for their consent, as long as the page lives. */
  const withheld = new Map<string, () => void>();
  /** How often what could not be removed is tried again; the record itself not once. */
  const tries = new Map([[settings.cookie.name, 0]]);
  let state: ConsentState = { record: EMPTY_RECORD, location: LOCATION_PENDING, gpc: world.gpc() };
  let half: RegionHalf | undefined;
  let snapshot = takeSnapshot(state, settings, world.now());
  /** Whether the record stands in storage, so that its absence would mean something. */
  let stored = false;
  let located = (): void => {};

  const store: ConsentStore = {
    get state() {
      return snapshot;
    },
    settings,
    ready: new Promise((resolve) => (located = resolve)),
    get proposal() {
      return half?.propose(snapshot.location);
    },
    get realm() {
      return realmOf(regionInForce(snapshot.region, regions));
    },
    allows: (id) => isGranted(snapshot.choices, id),
    acceptAll: () => decideAll('granted'),
    rejectAll: () => decideAll('denied'),
    choose: decide,
    withdraw() {
      // Under an opt-out law to be undecided is to be granted: there, taking consent back is a no.
      if (snapshot.jurisdiction.model === 'opt-out') store.rejectAll();
      else happen({ type: 'withdrawn', now: world.now() });
    },
    checkRegion: (id, scope = 'browse') => verdictOn(half, id, snapshot.location, scope),
    chooseRegion(choice) {
      const commit = (): void => happen({ type: 'chosen', choice, now: world.now() });
      if (half) return half.choose(choice, commit);
      // As long as the rules are not there, nothing is refused.
      if (regions.find(({ id }) => id === choice.region)) commit();
      return store.checkRegion('') as RegionVerdict;
    },
    async locate() {
      const find = (location: VisitorLocation): void => happen({ type: 'located', location });
      try {
        half ??= await bringRegions();
        await half.locate(find, tell);
      } catch (cause) {
        report('load-failed', 'a part did not load', cause);
        find({ ...LOCATION_PENDING, reason: 'no-evidence' });
      }
      located();
    },
    checkCookie(name) {
      const { region } = snapshot;
      return checkCookie(name, services, snapshot.choices, region.status === 'chosen' ? region.order : undefined);
    },
    setCookie(name, ...cookie) {
      const verdict = store.checkCookie(name);
      if (verdict.allowed) {
        return kept.cookies.set(name, ...cookie) ? verdict : { ...verdict, allowed: false, reason: 'not-stored' };
      }
      if (verdict.reason === 'denied' || verdict.reason === 'region-pending')
        withheld.set(name, () => store.setCookie(name, ...cookie));
      return verdict;
    },
    subscribe(listener) {
      const one = [listener] as const; // the same function twice is two subscriptions
      listeners.add(one);
      return () => listeners.delete(one);
    },
    destroy() {
      Object.preventExtensions(store); // `isDestroyed`: a part that is still on its way follows nothing
      happen = () => {}; // so nothing is told or set any more, either
      for (const end of endings) end();
    },
  };

  /** Takes an event in, and brings the browser in line with what follows from it. */
  let happen = (event: ConsentEvent): void => {
    const before = state;
    state = transition(state, event);
    // What the visitor does here and now goes to storage and to the other tabs.
    if (state.record !== before.record && 'now' in event) {
      stored = world.records.write(state.record);
      if (!stored) report('storage-blocked', 'nothing is stored');
      world.tabs.tell(state.record);
    }
    refresh();
  };

  /** Works out what is in force anew: because something happened, or since a decision may have expired. */
  function refresh(): void {
    const previous = snapshot;
    const next = takeSnapshot(state, settings, world.now(), half);
    const isNew = JSON.stringify(next) !== JSON.stringify(previous);
    if (isNew) snapshot = next;
    settle(); // also where nothing changed: somebody else may have set what is denied
    if (!isNew) return;
    for (const [listener] of [...listeners]) {
      try {
        listener(snapshot, previous);
      } catch (cause) {
        report('listener-failed', 'a listener failed', cause);
      }
    }
  }

  /** Removes what is not allowed, and sets what has become so. */
  function settle(): void {
    if (world.life.isPrepared()) return;
    // What a visitor under an opt-out law may keep must not go before that law is known.
    const isSearching = jurisdictions.length && state.location === LOCATION_PENDING && !state.record.lastAt;
    // The first name is there or not: so a service that is declared wrong is found at once.
    const present = Object.entries(kept).map(([area, keeper]) => [area as Area, ['', ...keeper.names()]] as const);
    for (const { area, name, rule } of isSearching ? [] : planClearing(services, snapshot.choices, present)) {
      const left = tries.get(name) ?? PATIENCE;
      if (!left || kept[area].remove(name, rule)) continue;
      tries.set(name, left - 1);
      if (left === 1) report('not-removed', `"${name}" cannot be removed`);
    }
    const waiting = [...withheld.values()];
    withheld.clear();
    for (const set of waiting) set(); // which withholds it again if it has to
  }

  /** Takes in a record. @returns Whether it is not the one that holds then. */
  function isOutdone(record: ConsentRecord): boolean {
    happen({ type: 'heard', record });
    return JSON.stringify(record) !== JSON.stringify(state.record);
  }

  /** Reads what is stored: at the start, and whenever the page is looked at again. */
  function reread(): void {
    const record = world.records.read();
    // Under an opt-out law a visitor who is not known grants everything: there, what they said holds for this page.
    if (record || !stored || snapshot.jurisdiction.model === 'opt-out') {
      // Of two tabs that decided at once, the one that holds may have been the first to write.
      if (isOutdone(record ?? state.record)) world.records.write(state.record);
    } else happen({ type: 'lost' });
    stored = !!record;
  }

  /** Another tab decided, and stored it: if that does not hold, it stands in storage all the same. */
  function hear(record: ConsentRecord): void {
    stored = true;
    if (isOutdone(record)) reread();
  }

  function decide(said: Choices): void {
    happen({
      type: 'decided',
      choices: choicesMade(settings, snapshot.choices, snapshot.undecided, said),
      policyVersion,
      jurisdiction: snapshot.jurisdiction.id,
      id: world.randomId(),
      now: world.now(),
    });
  }

  function decideAll(decision: Decision): void {
    decide(Object.fromEntries(optionalIds(settings).map((id) => [id, decision])));
  }

  function report(code: ConsentErrorCode, message: string, cause?: unknown): void {
    tell(new ConsentError(code, message, { cause }));
  }

  function tell(error: ConsentError): void {
    try {
      onError(error);
    } catch {
      // A handler that throws must not undo the visitor's decision.
    }
  }

  reread();
  const endings = [
    world.life.onShow(reread),
    world.tabs.listen(hear),
    whenSeen(world.life, () => {
      settle();
      if (regions.length || jurisdictions.length) void store.locate();
      else located();
    }),
  ];
  return store;
}

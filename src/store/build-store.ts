import { whenSeen } from '../adapters/when-seen.js';
import type { Choices, Decision } from '../core/category.js';
import { checkCookie, type CookieVerdict } from '../core/check-cookie.js';
import { EMPTY_RECORD } from '../core/consent-record.js';
import { choicesMade, isGranted } from '../core/consent.js';
import type { VisitorLocation } from '../core/location.js';
import { planClearing } from '../core/plan-clearing.js';
import type { Area, CookieAttributes, World } from '../core/ports.js';
import type { RegionVerdict } from '../core/check-region.js';
import { realmOf } from '../core/realm.js';
import { optionalIds } from '../core/settings.js';
import { regionInForce, takeSnapshot, verdictWithout, type ConsentSnapshot } from '../core/snapshot.js';
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

/** The store over any world. What was remembered is in force when this returns. */
export function buildStore({ settings, world, bringRegions, onError }: StoreParts): ConsentStore {
  const { services, regions, jurisdictions, policyVersion } = settings;
  const { kept } = world;
  const listeners = new Set<readonly [(state: ConsentSnapshot, previous: ConsentSnapshot) => void]>();
  /** Cookies that wait for their consent, as long as the page lives. */
  const withheld = new Map<string, readonly [value: string, attributes?: CookieAttributes | undefined]>();
  /** What is left where it is: the record itself, and what could not be removed. */
  const stays = new Set([settings.cookie.name]);
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
      else happen({ type: 'consent-withdrawn', now: world.now() });
    },
    checkRegion: (id, scope = 'browse') =>
      half ? half.check(id, snapshot.location, scope) : verdictWithout(snapshot.location, scope),
    chooseRegion({ region, language, currency }) {
      const choice = { region, language, currency };
      half?.assertOffered(choice);
      const verdict = store.checkRegion(region) as RegionVerdict; // it is offered, or that would have thrown
      if (verdict.action !== 'refuse') happen({ type: 'region-chosen', choice, now: world.now() });
      return verdict;
    },
    async locate() {
      const find = (location: VisitorLocation): void => happen({ type: 'location-found', location });
      try {
        half ??= await bringRegions();
        await half.locate(find, tell);
      } catch (cause) {
        report('load-failed', 'regions did not load', cause);
        find({ status: 'unknown', reason: 'no-evidence', evidence: [] });
      }
      located();
    },
    setCookie(name, ...cookie) {
      const verdict = verdictOn(name);
      if (verdict.allowed) {
        return kept.cookies.set(name, ...cookie) ? verdict : { ...verdict, allowed: false, reason: 'not-stored' };
      }
      if (verdict.reason === 'denied' || verdict.reason === 'region-pending') withheld.set(name, cookie);
      return verdict;
    },
    subscribe(listener) {
      const one = [listener] as const; // the same function twice is two subscriptions
      listeners.add(one);
      return () => listeners.delete(one);
    },
    destroy() {
      listeners.clear();
      withheld.clear();
      happen = () => {};
      for (const end of endings) end();
    },
  };

  /** Takes an event in, and brings the browser in line with what follows from it. */
  let happen = (event: ConsentEvent, isOwn = true): void => {
    const before = state;
    state = transition(state, event);
    if (state.record !== before.record && isOwn) {
      stored = world.records.write(state.record);
      if (!stored) report('storage-blocked', 'cookies and storage are blocked: nothing is kept');
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
        report('listener-failed', 'a subscriber threw', cause);
      }
    }
  }

  /** Removes what is not allowed, and sets what has become so. */
  function settle(): void {
    if (world.life.prerendering()) return;
    const { consent, location } = snapshot;
    // What a visitor under an opt-out law may keep must not go before that law is known.
    const isSearching = jurisdictions.length && location === LOCATION_PENDING && consent.status === 'undecided';
    // The record's own name stands first, there or not: so a service that is declared wrong is found at once.
    const present = Object.entries(kept).map(
      ([area, keeper]) => [area as Area, [settings.cookie.name, ...keeper.names()]] as const,
    );
    for (const { area, name, rule } of isSearching ? [] : planClearing(services, snapshot.choices, present)) {
      if (stays.has(name) || kept[area].remove(name, rule)) continue;
      stays.add(name);
      report('not-removed', `"${name}" stays; let the server remove it`);
    }
    for (const [name, cookie] of [...withheld]) {
      withheld.delete(name);
      store.setCookie(name, ...cookie); // which withholds it again if it has to
    }
  }

  /** Reads what is stored: at the start, and whenever the page is looked at again. */
  function reread(): void {
    const found = world.records.read();
    const isThere = typeof found === 'object';
    if (found === 'unreadable' && !state.record.counter) {
      report('unreadable-record', `"${settings.cookie.name}" holds no record`);
    }
    if (isThere) happen({ type: 'record-received', record: found }, false);
    // Under an opt-out law a visitor who is not known grants everything: there, what they said holds for this page.
    else if (stored && snapshot.jurisdiction.model === 'opt-in') happen({ type: 'record-lost' }, false);
    else refresh();
    stored = isThere;
  }

  function decide(said: Choices): void {
    happen({
      type: 'choices-made',
      choices: choicesMade(settings, snapshot.choices, said),
      policyVersion,
      jurisdiction: snapshot.jurisdiction.id,
      id: world.randomId(),
      now: world.now(),
    });
  }

  function decideAll(decision: Decision): void {
    decide(Object.fromEntries(optionalIds(settings).map((id) => [id, decision])));
  }

  function verdictOn(name: string): CookieVerdict {
    const { region } = snapshot;
    return checkCookie(name, services, snapshot.choices, region.status === 'chosen' ? region.order : undefined);
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
    world.tabs.listen((record) => happen({ type: 'record-received', record }, false)),
    whenSeen(world.life, () => {
      settle();
      if (regions.length || jurisdictions.length) void store.locate();
      else located();
    }),
  ];
  return store;
}

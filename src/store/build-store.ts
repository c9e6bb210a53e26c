import type { Choices } from '../core/category.js';
import { checkCookie, type CookieVerdict } from '../core/check-cookie.js';
import { checkRegion, type RegionVerdict } from '../core/check-region.js';
import { choicesMade, isGranted } from '../core/consent.js';
import { optionalIds } from '../core/settings.js';
import { planClearing } from '../core/plan.js';
import type { CookieAttributes, World } from '../core/ports.js';
import { proposeRegion } from '../core/propose-region.js';
import { realmOf } from '../core/realm.js';
import type { RegionChoice } from '../core/region.js';
import { regionInForce, takeSnapshot, type ConsentSnapshot } from '../core/snapshot.js';
import { INITIAL_STATE, type ConsentState } from '../core/state.js';
import { transition, type ConsentEvent } from '../core/transition.js';
import { applyClearing } from './apply-clearing.js';
import { ConsentError, type ConsentErrorCode } from './consent-error.js';
import type { ConsentStore } from './consent-store.js';
import { findLocation } from './find-location.js';
import type { SiteSettings } from './resolve-options.js';

type Listener = (state: ConsentSnapshot, previous: ConsentSnapshot) => void;

/** A cookie that waits for its consent, as long as the page lives. */
interface WithheldCookie {
  readonly value: string;
  readonly attributes: CookieAttributes | undefined;
}

/** The store over any world. What was remembered is in force when this returns. */
export function buildStore(settings: SiteSettings, world: World, onError: (error: ConsentError) => void): ConsentStore {
  const { services, regions, rule } = settings;
  const listeners = new Set<Listener>();
  const withheld = new Map<string, WithheldCookie>();
  let state: ConsentState = INITIAL_STATE;
  let snapshot = takeSnapshot(state, settings, world.now());
  /** Whether the record stands in storage, so that its absence would mean something. */
  let stored = false;
  let ended = false;

  const store: ConsentStore = {
    get state() {
      return snapshot;
    },
    settings,
    get proposal() {
      return proposeRegion(regions, snapshot.location, world.languages());
    },
    get realm() {
      return realmOf(regionInForce(snapshot, regions));
    },
    allows: (id) => isGranted(snapshot.choices, id),
    acceptAll: () => decide(everything('granted')),
    rejectAll: () => decide(everything('denied')),
    choose(choices) {
      const known = [...settings.categories, ...services].map(({ id }) => id);
      for (const id of Object.keys(choices)) {
        if (!known.includes(id)) report('unknown-id', `choose() was given "${id}"; write one of ${known.join(', ')}`);
      }
      decide(choices);
    },
    withdraw: () => happen({ type: 'consent-withdrawn', now: world.now() }),
    checkRegion(id, scope = 'browse') {
      const region = regions.find((one) => one.id === id);
      return region && checkRegion(region, snapshot.location, rule, scope);
    },
    chooseRegion(choice) {
      const verdict = store.checkRegion(offered(choice).region) as RegionVerdict; // it is offered
      if (verdict.action !== 'refuse') happen({ type: 'region-chosen', choice: pick(choice), now: world.now() });
      return verdict;
    },
    locate: () => findLocation(world, (location) => happen({ type: 'location-found', location }), tellError),
    setCookie(name, value, attributes) {
      const verdict = verdictOn(name);
      if (!verdict.allowed) {
        if (verdict.reason === 'denied') withheld.set(name, { value, attributes });
        return verdict;
      }
      if (world.cookies.set(name, value, attributes)) return verdict;
      return { ...verdict, allowed: false, reason: 'not-stored' };
    },
    subscribe(listener) {
      const one: Listener = (...states) => listener(...states); // the same function twice is two subscriptions
      listeners.add(one);
      return () => listeners.delete(one);
    },
    destroy() {
      ended = true;
      listeners.clear();
      withheld.clear();
      for (const end of endings) end();
    },
  };

  const endings = [
    world.life.onShow(reread),
    world.tabs.listen((record) => happen({ type: 'record-received', record }, false)),
  ];
  reread();
  happen({ type: 'gpc-read', gpc: world.gpc() });
  settle();
  whenSeen(() => void store.locate());
  return store;

  /** Takes an event in, and brings the browser in line with what follows from it. */
  function happen(event: ConsentEvent, persist = true): void {
    if (ended) return;
    const before = state;
    state = transition(state, event);
    if (state.record !== before.record && persist) keep();
    refresh(state !== before);
  }

  function keep(): void {
    stored = world.records.write(state.record);
    if (!stored) report('storage-blocked', 'neither cookies nor local storage can be written; the choice holds for this page only');
    world.tabs.tell(state.record);
  }

  /** Works out what is in force anew: because something happened, or since a decision may have expired. */
  function refresh(changed: boolean): void {
    const previous = snapshot;
    const next = takeSnapshot(state, settings, world.now());
    if (!changed && next.consent.status === previous.consent.status) return;
    snapshot = next;
    settle();
    for (const listener of [...listeners]) {
      try {
        listener(snapshot, previous);
      } catch (cause) {
        report('listener-failed', 'a subscriber threw; the others were told all the same', cause);
      }
    }
  }

  /** Removes what is not allowed, and sets what has become so. */
  function settle(): void {
    if (world.life.prerendering()) return;
    const present = { cookies: world.cookies.names().filter((name) => name !== settings.cookie.name), local: world.local.keys(), session: world.session.keys() };
    for (const left of applyClearing(planClearing(services, snapshot.choices, present), world)) {
      report('not-removed', `"${left}" belongs to a denied service and could not be removed; have the server remove it`);
    }
    for (const [name, { value, attributes }] of withheld) {
      if (!verdictOn(name).allowed) continue;
      withheld.delete(name);
      world.cookies.set(name, value, attributes);
    }
  }

  /** Reads what is stored: at the start, and whenever the page is looked at again. */
  function reread(): void {
    const found = world.records.read();
    if (found === 'unreadable') {
      if (!stored) report('unreadable-record', `the cookie "${settings.cookie.name}" holds no record; the visitor is asked again`);
    } else if (found !== 'none') {
      stored = true;
      happen({ type: 'record-received', record: found }, false);
      return;
    }
    if (stored) happen({ type: 'record-lost' }, false);
    stored = false;
    refresh(false);
  }

  /** A page that is prepared out of sight asks nobody and changes nothing until somebody sees it. */
  function whenSeen(act: () => void): void {
    if (!world.life.prerendering()) return act();
    const end = world.life.onShow(() => {
      if (world.life.prerendering()) return;
      end();
      settle();
      act();
    });
    endings.push(end);
  }

  function decide(said: Choices): void {
    happen({
      type: 'choices-made',
      choices: choicesMade(settings, snapshot.choices, said),
      policyVersion: settings.policyVersion,
      jurisdiction: snapshot.jurisdiction.id,
      id: world.randomId(),
      now: world.now(),
    });
  }

  function everything(decision: 'granted' | 'denied'): Choices {
    return Object.fromEntries(optionalIds(settings).map((id) => [id, decision]));
  }

  function verdictOn(name: string): CookieVerdict {
    return checkCookie(name, services, snapshot.choices, snapshot.region.status === 'chosen' ? snapshot.region.order : undefined);
  }

  function offered(choice: RegionChoice): RegionChoice {
    const region = regions.find(({ id }) => id === choice.region);
    const fits = region?.languages.includes(choice.language) && region.currencies.includes(choice.currency);
    if (fits) return choice;
    const wanted = region ? `a language of ${region.languages.join(', ')} and a currency of ${region.currencies.join(', ')}` : `a region of ${regions.map(({ id }) => id).join(', ')}`;
    throw new ConsentError('unknown-id', `chooseRegion() was given ${JSON.stringify(choice)}; write ${wanted}`);
  }

  function report(code: ConsentErrorCode, message: string, cause?: unknown): void {
    tellError(new ConsentError(code, message, { cause }));
  }

  function tellError(error: ConsentError): void {
    try {
      onError(error);
    } catch {
      // A handler that throws must not undo the visitor's decision.
    }
  }
}

/** The fields that are kept, and no others. */
function pick({ region, language, currency }: RegionChoice): RegionChoice {
  return { region, language, currency };
}

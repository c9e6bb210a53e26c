import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeRecord, EMPTY_RECORD, recordedChoices, type ConsentRecord } from '../../src/core/consent-record.js';
import { mergeRecords } from '../../src/core/merge-records.js';
import type { PlacetGlobal } from '../../src/script/index.js';
import { serve } from '../support/serve.js';
import type { Driver, Visitor } from './drivers/driver.js';
import { firefoxDriver } from './drivers/firefox.js';
import { webkitDriver } from './drivers/webkit.js';
import { until } from './support/until.js';

declare const placet: PlacetGlobal;
/** Of the page: tells all tabs to decide now, this one too. */
declare const decide: (round: number) => void;
/** Of the page: the record that it decided on in each round. */
declare const said: Record<number, string | undefined>;

const TABS = 10;
const ROUNDS = 8;
/** In milliseconds. */
const DEAF = 200;
const IDS = ['functional', 'analytics', 'marketing', 'counter', 'pixel'];
const OPTIONS = JSON.stringify({
  autoShow: false,
  services: [
    { id: 'counter', category: 'analytics', cookies: [{ name: '_ct' }] },
    { id: 'pixel', category: 'marketing', cookies: [{ name: '_px' }] },
  ],
});

/**
 * A page that decides when any tab says so: all of them hear it in the same moment, and in every second round it is the
 * same by their clocks, too, and none hears of another before it has decided.
 */
const made = ({ searchParams }: URL): string => `<!doctype html><title>A tab</title><link rel="icon" href="data:,">
  <script>
    const clock = Date.now;
    let stopped;
    Date.now = () => stopped ?? clock();
    const written = [];
    const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get, set(text) {
      if (text.startsWith('placet=')) written.push(text.slice('placet='.length).split(';')[0]);
      set.call(this, text);
    } });
  </script>
  <script type="application/json" id="placet-options">${OPTIONS}</script><script src="/dist/placet.js"></script>
  <script>
    const said = {};
    const channel = new BroadcastChannel('decide');
    channel.onmessage = ({ data }) => decideHere(...data);
    function decideHere(round, moment) {
      if (round % 2) {
        while (clock() < moment + ${DEAF}); // by then all of them have heard that they are to decide
        stopped = moment;
      }
      const before = written.length;
      const kind = (round + ${Number(searchParams.get('number'))}) % 4;
      if (kind === 0) placet.acceptAll();
      else if (kind === 1) placet.rejectAll();
      else placet.choose(kind === 2 ? { counter: 'granted', pixel: 'denied' } : { counter: 'denied', pixel: 'granted' });
      // Nothing is written where another tab's record is the same to the letter.
      said[round] = written[before] ?? /(?:^|; )placet=([^;]*)/.exec(document.cookie)[1];
      stopped = undefined;
    }
    function decide(round) {
      const now = [round, Date.now()];
      channel.postMessage(now);
      decideHere(...now);
    }
  </script>`;

describe.each([
  ['Firefox', firefoxDriver],
  ['WebKit', webkitDriver],
])(`${TABS} tabs of %s`, (_, launch) => {
  let driver: Driver;
  let visitor: Visitor;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    site = await serve('.', { '/tab.html': made });
    driver = await launch();
    visitor = await driver.visitor();
  });
  afterAll(async () => {
    await visitor?.close();
    await driver?.close();
    await site?.close();
  });

  test(`T1, T2, behaviour 97: end the same after each of ${ROUNDS} rounds in which all decide in one moment, by the rule for tabs`, async () => {
    const tabs = [visitor];
    while (tabs.length < TABS) tabs.push(await visitor.openTab());
    await Promise.all(tabs.map((tab, number) => tab.goto(`${site.url}tab.html?number=${number}`)));
    let ties = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await tabs[round % TABS]!.evaluate((number) => decide(number), round);
      const records = await until(
        `round ${round}: all have decided`,
        () => Promise.all(tabs.map((tab) => tab.evaluate((number) => said[number] ?? '', round))),
        (all) => !all.includes(''),
      );
      const decided = records.map((text) => decodeRecord(text)!);
      const last = decided.reduce<ConsentRecord>(mergeRecords, EMPTY_RECORD);
      if (decided.filter(({ counter }) => counter === last.counter).length > 1) ties += 1;
      const wanted = JSON.stringify(sorted(recordedChoices(last, IDS)));
      await until(
        `round ${round}: all agree on ${wanted}`,
        async () => (await Promise.all(tabs.map(choicesIn))).map((choices) => JSON.stringify(sorted(choices))),
        (all) => all.every((choices) => choices === wanted),
      );
      await tabs[round % TABS]!.reload();
      expect(JSON.stringify(sorted(await choicesIn(tabs[round % TABS]!))), `round ${round}: opened anew`).toBe(wanted);
    }
    expect(ties).toBeGreaterThan(0);
    console.log(`${ROUNDS} rounds of ${TABS} writers ended the same, ${ties} of them by the stricter of several`);
  });
});

const choicesIn = (tab: Visitor): Promise<object> =>
  tab.evaluate(() => ('choices' in placet.state.consent ? placet.state.consent.choices : {}));

const sorted = (choices: object): unknown => Object.entries(choices).sort();

import { expect } from 'chai';
import { decodeRecord, recordedChoices } from '../../../src/core/consent-record.js';
import { forget, OPTIONS, openPage, turn, until, type MadeWindow } from '../../support/made-page.js';

/** In each browser. */
const SEQUENCES = 400;
/** How many are played in the same two pages, each from where the last one ended: pages take longer to open than to try. */
const IN_A_ROW = 10;
const ACTS = 14;
/** In milliseconds: a slow machine makes fewer, and says so. */
const ENOUGH = 20_000;
const IDS = ['functional', 'analytics', 'marketing', 'counter', 'pixel'];
const COOKIES = { counter: ['_ct', '_ct_1'], pixel: ['_px'] } as const;
const SERVICES = ['counter', 'pixel'] as const;
type Service = (typeof SERVICES)[number];

/** A script that was put into a page, and whether it was ever allowed since. */
interface Put {
  readonly page: MadeWindow & { runs?: Record<string, number> };
  readonly name: string;
  readonly service: Service;
  wasAllowed: boolean;
  /** It was denied after that: if it was still loading then, it is stopped for good. */
  wasStopped: boolean;
}

describe('random sequences in two pages of one browser', () => {
  beforeEach(forget);
  after(forget);

  it('I1, I2, I6, I8, I9: nothing denied is left, nothing runs twice or unasked, nothing granted is held, every word is kept', async function () {
    this.timeout(120_000);
    const end = performance.now() + ENOUGH;
    const first = Math.floor(Math.random() * 2 ** 31);
    let done = 0;
    while (done < SEQUENCES && (done < 25 || performance.now() < end)) {
      const seed = first + done;
      const acts: string[] = [];
      try {
        const play = await openTwo(numbers(seed), acts);
        for (let at = 0; at < IN_A_ROW; at++) await play();
      } catch (cause) {
        throw new Error(`seed ${seed}: ${String(cause)}\n${acts.join('\n')}`, { cause });
      }
      done += IN_A_ROW;
      await forget();
    }
    console.log(`${done} sequences of ${ACTS} acts, seeds from ${first}`);
  });

  /** With `openTwo(numbers(seed), [])` the sequences of a seed are played again. @returns What plays the next one. */
  async function openTwo(below: (limit: number) => number, acts: string[]): Promise<() => Promise<void>> {
    const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
    const scripts: Put[] = [];
    let count = 0;
    /** Parked scripts, of which every third is fetched, and all of which write what their vendor writes. */
    const markup = (service: Service): readonly [name: string, html: string] => {
      const name = `s${count++}`;
      const text = `(window.runs ??= {})['${name}'] = (window.runs['${name}'] ?? 0) + 1; document.cookie = '${COOKIES[service][0]}=${name}; Path=/';`;
      const address = `data:text/javascript,${encodeURIComponent(text)}`;
      const more = below(3) ? `>${text}` : `src="${address}" ${pick(['', 'async', 'defer'])}>`;
      return [name, `<script type="text/plain" data-service="${service}" ${more}</script>`];
    };
    const opened = async (): Promise<MadeWindow> => {
      const parked = SERVICES.map((service) => [service, ...markup(service)] as const);
      const page = await openPage({ options: OPTIONS, body: parked.map(([, , html]) => html).join('') });
      for (const [service, name] of parked) scripts.push({ page, name, service, wasAllowed: false, wasStopped: false });
      return page;
    };
    const pages = [await opened(), await opened()] as const;
    const [one, other] = pages;
    const note = (): void => {
      for (const one of scripts) {
        const isAllowed = one.page.placet.allows(one.service);
        one.wasStopped ||= one.wasAllowed && !isAllowed;
        one.wasAllowed ||= isAllowed;
      }
    };
    for (const page of pages) page.placet.subscribe(note);
    note();
    return async () => {
      acts.push('a sequence begins');
      for (let at = 0; at < ACTS; at++) {
        await act();
        note();
      }
      await check();
    };

    async function act(): Promise<void> {
      const page = pick(pages);
      const which = pages.indexOf(page);
      const kind = below(9);
      // Two words in one moment are for the tests of T2.
      for (const now = Date.now(); kind < 5 && Date.now() === now;);
      switch (kind) {
        case 0:
          acts.push(`${which} acceptAll`);
          page.placet.acceptAll();
          break;
        case 1:
          acts.push(`${which} rejectAll`);
          page.placet.rejectAll();
          break;
        case 2:
        case 3: {
          const said = { [pick(IDS)]: pick(['granted', 'denied'] as const) };
          acts.push(`${which} choose ${JSON.stringify(said)}`);
          page.placet.choose(said);
          break;
        }
        case 4:
          acts.push(`${which} withdraw`);
          page.placet.withdraw();
          break;
        case 5: {
          const service = pick(SERVICES);
          const [name, html] = markup(service);
          acts.push(`${which} gets ${name} for ${service}`);
          scripts.push({ page, name, service, wasAllowed: page.placet.allows(service), wasStopped: false });
          page.document.body.append(page.document.createRange().createContextualFragment(html));
          break;
        }
        case 6: {
          const name = pick(COOKIES[pick(SERVICES)]);
          acts.push(`${which} is written ${name}`);
          page.document.cookie = `${name}=vendor; Path=${pick(['/', '/made'])}`;
          break;
        }
        case 7:
          acts.push(`${which} is written a key`);
          page.localStorage.setItem('ct.queue', '1');
          break;
        case 8:
          acts.push('a while passes');
          await turn();
      }
    }

    async function check(): Promise<void> {
      // Not the choices alone: of a no and its withdrawal, those say the same.
      const said = (page: MadeWindow): string => JSON.stringify(page.placet.state.consent);
      const look = (): void => {
        for (const page of pages) page.document.dispatchEvent(new page.Event('visibilitychange'));
      };
      await until(
        () => (look(), said(one) === said(other)),
        () => `both agree: ${said(one)}, ${said(other)}`,
      );
      const runs = ({ page, name }: Put): number => page.runs?.[name] ?? 0;
      await until(
        () => scripts.every((put) => !put.page.placet.allows(put.service) || put.wasStopped || runs(put) > 0),
        'what is granted ran',
      );
      for (const put of scripts) {
        expect(runs(put), `${put.name} twice`).to.be.at.most(1);
        if (!put.wasAllowed) expect(runs(put), `${put.name} unasked`).to.equal(0);
      }
      const left = (): string[] => [
        ...SERVICES.filter((service) => !one.placet.allows(service)).flatMap((service) =>
          COOKIES[service].filter((name) => new RegExp(`(^|; )${name}=`).test(one.document.cookie)),
        ),
        ...(one.placet.allows('counter') ? [] : Object.keys(one.localStorage).filter((key) => key.startsWith('ct.'))),
      ];
      await until(
        () => (look(), left().length === 0),
        () => `nothing denied is left: ${left().join()}`,
      );

      for (const page of pages) expect(page.errors.map(String)).to.deep.equal([]);
      const { consent } = one.placet.state;
      const kept = (): string | undefined => /(?:^|; )placet=([^;]*)/.exec(one.document.cookie)?.[1];
      if (consent.status === 'undecided') return void expect(kept()).to.equal(undefined);
      // The pages write one after the other, each the merged record, and replace what was there.
      await until(
        () => kept() ?? void look(),
        () => `what was said is kept at all: ${JSON.stringify(consent)}`,
      );
      const record = decodeRecord(kept());
      expect(record && { ...recordedChoices(record, IDS) }, 'what was said is kept').to.deep.equal(consent.choices);
    }
  }
});

/** Numbers below a limit, the same for the same seed (mulberry32). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

import { writeFile } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { TagOptions } from '../../../src/script/page-options.js';
import { ELSEWHERE, openGuarded } from '../../support/guarded-page.js';
import { forget, openPage, turn, type MadeWindow } from '../../support/made-page.js';
import { SHIELDS } from '../../support/shields.js';
import { GROUPS, type Target, type Vector } from './vectors.js';

/** What became of a vector. `none`: the browser has no such thing, guarded or not. */
type Outcome = 'ran' | 'asked' | 'kept' | 'removed' | 'held' | 'none';

/** Under what it was tried: the gate with the same marked up, the shield as the tag raises it and as a server sends it. */
type Strength = 'nothing' | 'gate' | 'guard' | 'meta' | 'shield';

const STRENGTHS: readonly Strength[] = ['nothing', 'gate', 'guard', 'meta', 'shield'];

const engine = /Firefox/.test(navigator.userAgent)
  ? 'firefox'
  : /Chrome/.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';
const vectors = GROUPS.flatMap((group) => group.vectors);

const pixel = {
  id: 'pixel',
  category: 'marketing',
  hosts: ['127.0.0.1'],
  cookies: [{ name: 'v-*' }],
  storage: (['local', 'session', 'indexed-db', 'cache'] as const).map((area) => ({ area, key: 'v-*' })),
};
const options = (more: Partial<TagOptions>): TagOptions => ({ autoShow: false, services: [pixel], ...more });

describe('what can be held', () => {
  const measured: Record<string, Partial<Record<Strength, Outcome>>> = {};

  before(async function () {
    this.timeout(120_000);
    for (const strength of STRENGTHS) {
      for (const [id, outcome] of await outcomes(strength)) (measured[id] ??= {})[strength] = outcome;
    }
    const rows = GROUPS.map(({ title, vectors: all }) => ({
      title,
      vectors: all.map(({ id, name, remedy }) => ({ id, name, remedy, ...measured[id] })),
    }));
    await writeFile({ path: `../../../test-results/held.${engine}.json`, content: JSON.stringify(rows, null, 2) });
  });
  after(forget);

  it('is what docs/what-can-be-held.md says', async () => {
    type Told = readonly { readonly vectors: readonly ({ readonly id: string } & Record<Strength, Outcome>)[] }[];
    const told = (await (await fetch('/test/browser/guard/what-can-be-held.json')).json()) as Record<string, Told>;
    const differing = told[engine]?.flatMap((group) =>
      group.vectors.flatMap(({ id, ...wanted }) =>
        STRENGTHS.filter((strength) => !isAsTold(wanted[strength], measured[id]?.[strength])).map(
          (strength) => `${id} under ${strength}: ${wanted[strength]} → ${measured[id]?.[strength]}`,
        ),
      ),
    );
    expect(differing, 'run node test/tools/make-what-can-be-held.mjs and look at what has changed').to.deep.equal([]);
    expect(Object.keys(measured)).to.have.length(vectors.length).greaterThan(60);
  });
});

/**
 * A browser may look ahead for what it will need, or not: then it may have asked, and nothing more. What is removed may be
 * gone before anybody looks.
 */
function isAsTold(told: string | undefined, found: string | undefined): boolean {
  if (told === 'none') return true; // a browser may prefetch when it has nothing else to do, and then not
  const also = told === 'may ask' ? ['asked', 'held'] : told === 'removed' ? ['held'] : [];
  return told === found || also.includes(found ?? '');
}

/** Tries all vectors in one page. */
async function outcomes(strength: Strength): Promise<readonly (readonly [id: string, outcome: Outcome])[]> {
  await forget();
  const run = `v-${crypto.randomUUID().slice(0, 8)}-`;
  const target = ({ id }: Vector): Target => ({
    name: run + id,
    own: (path) => `/made/${path}`,
    url: (as = 'script') => `${ELSEWHERE}/made/tracker?log=${run}${id}&as=${as}`,
  });
  const ran = new Set<unknown>();
  const channel = new BroadcastChannel('ran');
  channel.onmessage = ({ data }) => ran.add(data);
  const hear = ({ data }: MessageEvent) => ran.add((data as { ran?: unknown } | null)?.ran);
  addEventListener('message', hear);

  const tried = vectors.filter((vector) => strength !== 'gate' || vector.marked);
  const body = tried
    .map((vector) => (strength === 'gate' ? vector.marked : vector.markup)?.(target(vector)) ?? '')
    .join('\n');
  const page = await open(strength, body);
  const kept = new Set<string>();
  const begun = new Set<string>();
  const look = async (vector: Vector): Promise<void> => {
    const isKept = vector.kept?.(page, target(vector));
    if (isKept === true) begun.add(vector.id); // at once: it may soon be gone
    if (await isKept) begun.add(vector.id) && kept.add(vector.id);
    else kept.delete(vector.id);
  };
  for (const vector of strength === 'gate' ? [] : tried) {
    const own = vector.inFrame ? await open(strength, '') : page;
    let isDone = false;
    const done = survive(async () => vector.act?.(own, target(vector))).then(() => (isDone = true));
    // What never ends is waited for as long as another answer takes.
    const others = askedFor(run).then(() => (isDone = true));
    for (; !isDone && vector.kept; await turn()) await Promise.race([survive(() => look(vector)), others]);
    await Promise.race([done, others]);
  }
  const asked = await settled(page, run, ran, () => tried.forEach((vector) => void survive(() => look(vector))));
  const result: (readonly [string, Outcome])[] = [];
  for (const vector of tried) {
    const name = run + vector.id;
    const outcome = ran.has(name)
      ? 'ran'
      : asked[name]
        ? 'asked'
        : kept.has(vector.id)
          ? 'kept'
          : begun.has(vector.id)
            ? 'removed'
            : 'held';
    result.push([vector.id, strength === 'nothing' && outcome === 'held' ? 'none' : outcome]);
  }
  removeEventListener('message', hear);
  channel.close();
  await forget();
  return result;
}

function open(strength: Strength, body: string): Promise<MadeWindow> {
  switch (strength) {
    case 'guard':
      return openGuarded({ options: options({}), body });
    case 'meta':
    case 'shield': {
      const [byTag, byHeader] = SHIELDS;
      return openPage({ ...(strength === 'meta' ? byTag : byHeader)?.page(options({ guard: false })), body });
    }
    case 'nothing':
      return openPage({ options: options({ services: [] }), body });
    case 'gate':
      return openPage({ options: options({ guard: false }), body });
  }
}

/** A way that a browser does not have, or refuses, is one that leads nowhere. */
async function survive(act: () => Promise<unknown>): Promise<void> {
  await act().catch(() => {});
}

/** How often nothing new may come before nothing more is expected. */
const QUIET = 4;

/**
 * What was asked for, once nothing more can be on its way: later requests to the page's own host were answered, by all the
 * ways that take the longest, and nothing had come in between, several times over.
 */
async function settled(
  page: MadeWindow,
  run: string,
  ran: ReadonlySet<unknown>,
  look: () => void,
): Promise<Record<string, number>> {
  let [before, quiet] = ['', 0];
  for (let round = 0; ; round += 1) {
    await sentinels(page, `later-${run}${round}-`);
    page.dispatchEvent(new page.Event('pageshow')); // it is looked at again: no event tells of a page's own storage
    look();
    const asked = await askedFor(run);
    const now = JSON.stringify([asked, ran.size]);
    quiet = now === before ? quiet + 1 : 0;
    before = now;
    if (quiet === QUIET) return asked;
  }
}

/** Requests that nobody minds: of a script, an image, a worker, and of a script in a frame. */
async function sentinels(page: MadeWindow, log: string): Promise<void> {
  const url = (way: string): string => `${location.origin}/made/tracker?as=text&log=${log}${way}`;
  void page.fetch(url('fetch'));
  new page.Image().src = url('image');
  const worker = new page.Worker(page.URL.createObjectURL(new Blob([`fetch("${url('worker')}")`])));
  const frame = page.document.createElement('iframe');
  frame.srcdoc = `<script src="${url('frame')}"></scr` + 'ipt>';
  page.document.body.append(frame);
  let asked: Record<string, number> = {};
  const end = performance.now() + 20_000;
  while (Object.keys((asked = await askedFor(log))).length < 4) {
    if (performance.now() > end) throw new Error(`not asked for what was allowed: only ${Object.keys(asked).join()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  worker.terminate();
  frame.remove();
}

async function askedFor(run: string): Promise<Record<string, number>> {
  return (await (await fetch(`/made/all?of=${run}`)).json()) as Record<string, number>;
}

import { writeFile } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { TagOptions } from '../../../src/script/page-options.js';
import { ELSEWHERE, openGuarded } from '../../support/guarded-page.js';
import { forget, openPage, type MadeWindow } from '../../support/made-page.js';
import { SHIELDS } from '../../support/shields.js';
import { GROUPS, type Target, type Vector } from './vectors.js';

/** What became of a vector. `none`: the browser has no such thing, guarded or not. */
type Outcome = 'ran' | 'asked' | 'kept' | 'removed' | 'held' | 'none';

/** Under what it was tried: the gate is tried with the same marked up. */
type Strength = 'nothing' | 'gate' | 'guard' | 'shield';

const STRENGTHS: readonly Strength[] = ['nothing', 'gate', 'guard', 'shield'];
const byHeader = SHIELDS.find(({ name }) => name === 'by a header');

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
  forget();
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
  const begun = new Set<string>();
  for (const vector of tried) {
    if (strength === 'gate') continue;
    await attempt(() => {
      const done = vector.act?.(page, target(vector));
      if (vector.kept?.(page, target(vector)) === true) begun.add(vector.id); // at once: it may soon be gone
      return done;
    });
    if (await isKept(vector)) begun.add(vector.id);
  }
  const asked = await settled(run, ran);
  const result: (readonly [string, Outcome])[] = [];
  for (const vector of tried) {
    const name = run + vector.id;
    const kept = await isKept(vector);
    const outcome = ran.has(name)
      ? 'ran'
      : asked[name]
        ? 'asked'
        : kept
          ? 'kept'
          : begun.has(vector.id)
            ? 'removed'
            : 'held';
    result.push([vector.id, strength === 'nothing' && outcome === 'held' ? 'none' : outcome]);
  }
  removeEventListener('message', hear);
  channel.close();
  forget();
  return result;

  async function isKept(vector: Vector): Promise<boolean> {
    return !!(await attempt(() => vector.kept?.(page, target(vector))));
  }
}

function open(strength: Strength, body: string): Promise<MadeWindow> {
  switch (strength) {
    case 'guard':
      return openGuarded({ options: options({}), body });
    case 'shield':
      return openPage({ ...byHeader?.page(options({ guard: false })), body });
    case 'nothing':
      return openPage({ options: options({ services: [] }), body });
    case 'gate':
      return openPage({ options: options({ guard: false }), body });
  }
}

/** A way that a browser does not have, or refuses, is one that leads nowhere. */
async function attempt<T>(act: () => T): Promise<Awaited<T> | undefined> {
  try {
    return await Promise.race([Promise.resolve(act()), new Promise<undefined>((resolve) => setTimeout(resolve, 300))]);
  } catch {
    return undefined;
  }
}

/** What was asked for, once nothing more has come for a while. */
async function settled(run: string, ran: ReadonlySet<unknown>): Promise<Record<string, number>> {
  let [before, since] = ['', performance.now()];
  for (;;) {
    const asked = (await (await fetch(`/made/all?of=${run}`)).json()) as Record<string, number>;
    const now = JSON.stringify([asked, ran.size]);
    if (now !== before) [before, since] = [now, performance.now()];
    else if (performance.now() - since > 1500) return asked;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

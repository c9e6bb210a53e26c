/**
 * Tries every vector in the three engines and writes what came of it: test/browser/guard/what-can-be-held.json, which the
 * test holds the library to, and docs/what-can-be-held.md, which is made of it. With `--document` only the latter.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { npx } from './processes.mjs';

/**
 * @typedef {'ran' | 'asked' | 'may ask' | 'kept' | 'removed' | 'held' | 'none'} Outcome
 * @typedef {{ id: string; name: string; remedy?: string; nothing: Outcome; gate?: Outcome; guard: Outcome; meta: Outcome; shield: Outcome }} Row
 * @typedef {'guard' | 'meta' | 'shield'} Strength without marks
 * @typedef {{ title: string; vectors: Row[] }} Group
 * @typedef {Record<string, Group[]>} Measured
 */

const RESULTS = 'test/browser/guard/what-can-be-held.json';
export const DOCUMENT = 'docs/what-can-be-held.md';
const ENGINES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** Whether a browser looks ahead for these is a matter of how fast the page comes. */
const LOOKED_AHEAD = /^p-(?!style(-attribute)?$)/;

/** @type {Record<Outcome, string>} */
const WORDS = {
  held: 'held',
  removed: 'removed',
  'may ask': 'held, but **may be asked for**',
  asked: '**leaks: asked for**',
  ran: '**leaks: runs**',
  kept: '**leaks: kept**',
  none: '–',
};

/** The document, as it follows from what was measured. @param {Measured} measured */
export function documentOf(measured) {
  const [first = []] = Object.values(measured);
  const parts = first.map(({ title, vectors }, group) => {
    const rows = vectors.map(({ name, remedy }, at) => {
      const inEngines = Object.keys(ENGINES).map(
        (engine) => /** @type {Row} */ (measured[engine]?.[group]?.vectors[at]),
      );
      const cells = /** @type {const} */ (['gate', 'guard', 'meta', 'shield']).map((strength) =>
        cell(inEngines, strength),
      );
      const leaks = cells.slice(1).some((text) => text.includes('**'));
      return `| ${[name, ...cells, (leaks && remedy) || ''].join(' | ')} |`;
    });
    return `## ${title}\n\n| way | gate | guard | shield by the tag | shield by a header | where it leaks |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `${INTRODUCTION}\n${summary(measured)}\n${parts.join('\n')}`;
}

const INTRODUCTION = `# What can be held

Tried, not promised: each way below was tried against a service that is denied, in Chromium, Firefox and WebKitGTK, by
\`test/browser/guard/vectors.test.ts\`. The test fails when something that is held here leaks, and when something that leaks
here is held. \`node test/tools/make-what-can-be-held.mjs\` tries all and writes this file.

- **Gate**: the same, [marked up by you](script-tag.md#mark-up-what-is-to-wait). What has no mark has "–" in its column.
- **Guard**: not marked up; the service declares its \`hosts\`, \`cookies\` and \`storage\`. [How it does that](guard.md).
- **Shield**: a Content-Security-Policy of the hosts that are allowed, [put in by the script tag or sent with the
  page](shield.md).

*held*: nothing was asked for, nothing ran, nothing was kept. *may be asked for*: it does not run, but browsers read ahead of
their scripts and may have asked the host already, which then knows of the visit. *removed*: it was kept, and the janitor took
it away: cookies within a moment, storage when the page is looked at again. "–" for a browser: it has no such thing. The browser
itself refuses workers of another host.
`;

/** @param {Measured} measured */
function summary(measured) {
  const lines = Object.entries(ENGINES).map(([engine, name]) => {
    const rows = measured[engine]?.flatMap(({ vectors }) => vectors) ?? [];
    const running = rows.filter(({ nothing }) => nothing === 'ran');
    const asking = rows.filter(({ nothing }) => nothing === 'ran' || nothing === 'asked');
    const count = (/** @type {Row[]} */ all, /** @type {Strength} */ strength, /** @type {Outcome[]} */ ...as) =>
      all.filter((row) => as.includes(row[strength])).length;
    /** @param {Strength} strength */
    const cells = (strength) =>
      `${count(running, strength, 'ran')} of ${running.length} run, ${count(asking, strength, 'ran', 'asked', 'may ask')} of ${asking.length} ask`;
    return `| ${name} | ${cells('guard')} | ${cells('meta')} | ${cells('shield')} |`;
  });
  return `| of what reaches another host | with the guard | with the shield by the tag | by a header |\n|---|---|---|---|\n${lines.join('\n')}\n`;
}

/** @param {Row[]} rows of one vector, by engine @param {'gate' | Strength} strength */
function cell(rows, strength) {
  if (rows.every((row) => !row[strength])) return '–';
  const words = rows.map((row) => (row.nothing === 'none' ? '–' : WORDS[row[strength] ?? 'none']));
  const said = [...new Set(words.filter((word) => word !== '–'))];
  if (said.length <= 1 && !(said[0] ?? '').includes('**')) return said[0] ?? '–';
  if (new Set(words).size === 1) return words[0] ?? '';
  const by = said.map((word) => {
    const names = Object.values(ENGINES).filter((_, at) => words[at] === word);
    return `${names.join(', ')}: ${word}`;
  });
  return by.join('; ');
}

/** What was measured now; what was once seen to be asked for may be again. @param {Measured} before @returns {Measured} */
function measurements(before) {
  const seen = Object.values(before).flatMap((groups) => groups.flatMap(({ vectors }) => vectors));
  /** @type {Measured} */
  const measured = {};
  for (const engine of Object.keys(ENGINES)) {
    measured[engine] = JSON.parse(readFileSync(`test-results/held.${engine}.json`, 'utf8'));
  }
  const rows = Object.values(measured).map((groups) => groups.flatMap(({ vectors }) => vectors));
  for (const at of rows[0]?.keys() ?? []) {
    const inEngines = rows.map((all) => /** @type {Row} */ (all[at]));
    for (const strength of /** @type {const} */ (['gate', 'guard', 'meta', 'shield'])) {
      const some = (/** @type {Outcome} */ outcome) => inEngines.some((row) => row[strength] === outcome);
      const say = (/** @type {Outcome} */ outcome, /** @type {Outcome[]} */ ...of) => {
        for (const row of inEngines) if (of.includes(row[strength] ?? 'none')) row[strength] = outcome;
      };
      // What is removed within milliseconds is not always seen before; a shield, however it is raised, refuses hosts alone.
      const isRemovedByAny = strength === 'meta' && inEngines.some(({ shield }) => shield === 'removed');
      if (some('removed') || isRemovedByAny) say('removed', 'held');
      const id = inEngines[0]?.id ?? '';
      const wasSeen = seen.some((row) => row.id === id && row[strength] === 'may ask');
      if (LOOKED_AHEAD.test(id) && (some('asked') || wasSeen)) say('may ask', 'asked', 'held');
    }
  }
  return measured;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--document')) {
    await npx('wtr', ['--config', 'test/web-test-runner.config.js', '--files', 'test/browser/guard/vectors.test.ts']);
    writeFileSync(RESULTS, `${JSON.stringify(measurements(JSON.parse(readFileSync(RESULTS, 'utf8'))), null, 2)}\n`);
  }
  writeFileSync(DOCUMENT, documentOf(JSON.parse(readFileSync(RESULTS, 'utf8'))));
}

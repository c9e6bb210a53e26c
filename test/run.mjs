/**
 * Runs everything that must hold, in the order in which things need each other, and sums it up in one last line:
 * `N passed, N failed`. A step without tests of its own counts as one if it fails.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowsers } from './tools/browsers.mjs';
import { npx, run } from './tools/processes.mjs';

const RESULTS = 'test-results';

/** @typedef {{ test: string, message: string }} Failure */
/** @typedef {{ passed: number, failed: number, skipped: number, failures?: Failure[] }} Counts */
/** @typedef {{ name: string, needs?: string[], do: () => Promise<number> | number, counts?: string }} Step */

/** @type {Step[]} */
const steps = [
  { name: 'browsers', do: checkBrowsers },
  { name: 'types', do: () => npm('typecheck') },
  { name: 'lint', do: () => npm('lint') },
  { name: 'unit tests', do: () => vitest('unit', 'types'), counts: 'unit' },
  { name: 'build', do: () => npm('build') },
  { name: 'documentation', do: () => npm('docs') },
  { name: 'browser tests', needs: ['browsers'], do: () => npm('test:browser'), counts: 'browser' },
  { name: 'package tests', needs: ['browsers', 'build'], do: () => vitest('package'), counts: 'package' },
  { name: 'shop tests', needs: ['browsers', 'build'], do: () => vitest('e2e'), counts: 'e2e' },
];

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS);

/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {Set<string>} */
const failed = new Set();
/** @type {Failure[]} */
const failures = [];

for (const step of steps) {
  const lacking = step.needs?.filter((name) => failed.has(name)) ?? [];
  if (lacking.length) {
    console.log(`\n✗ ${step.name}: not run, since this failed: ${lacking.join(', ')}`);
    fail(step.name);
    continue;
  }
  console.log(`\n— ${step.name}`);
  const started = performance.now();
  const code = await step.do();
  const counts = step.counts ? readCounts(step.counts) : undefined;
  if (counts) for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
  failures.push(...(counts?.failures ?? []));
  const ok = code === 0 && !counts?.failed;
  if (!ok) fail(step.name, counts?.failed);
  console.log(`${ok ? '✓' : '✗'} ${step.name}: ${sentence(counts)}${seconds(started)} s`);
}

// Once more at the end: a log that is cut keeps its end, and what failed stands thousands of lines further up.
for (const { test, message } of failures)
  console.log(`\n✗ ${test}\n  ${message.slice(0, 600).replaceAll('\n', '\n  ')}`);
if (failed.size) console.log(`\nFailed: ${[...failed].join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed ? 1 : 0;

/** @param {string} name @param {number} [counted] failures that the sum has already */
function fail(name, counted = 0) {
  failed.add(name);
  if (!counted) total.failed++;
}

function checkBrowsers() {
  const found = ensureBrowsers();
  const missing = Object.entries(found).filter(([, program]) => !program);
  for (const [engine] of missing) console.error(`${engine} is missing, and could not be installed`);
  return missing.length;
}

/** @param {string} script */
function npm(script) {
  return run('npm', ['run', '--silent', script]);
}

/**
 * @param {string} project
 * @param {string[]} others projects that count with it
 */
function vitest(project, ...others) {
  const projects = [project, ...others].map((name) => `--project=${name}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}/${project}.json`];
  return npx('vitest', ['run', '--config=test/vitest.config.ts', ...projects, ...reporters]);
}

/** What a suite wrote, of vitest or of the browsers' reporter. @param {string} suite @returns {Counts | undefined} */
function readCounts(suite) {
  const file = `${RESULTS}/${suite}.json`;
  if (!existsSync(file)) return undefined;
  const result = JSON.parse(readFileSync(file, 'utf8'));
  if ('passed' in result) return result;
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = result;
  return { passed, failed, skipped, failures: result.testResults.flatMap(failuresOf) };
}

/**
 * What failed in a file of vitest's. A file that did not load has no tests, and says why itself.
 * @param {{ name: string, message?: string, status: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }} file
 * @returns {Failure[]}
 */
function failuresOf({ name, message, status, assertionResults }) {
  const place = path.relative(process.cwd(), name);
  const tests = assertionResults.filter((test) => test.status === 'failed');
  if (!tests.length && status === 'failed') return [{ test: place, message: message ?? '' }];
  return tests.map(({ fullName, failureMessages }) => ({
    test: `${place}: ${fullName}`,
    message: failureMessages?.join('\n') ?? '',
  }));
}

/** @param {Counts | undefined} counts */
function sentence(counts) {
  return counts ? `${counts.passed} passed, ${counts.failed} failed, ` : '';
}

/** @param {number} started */
function seconds(started) {
  return ((performance.now() - started) / 1000).toFixed(1);
}

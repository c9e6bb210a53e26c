import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Says how many tests passed and failed in each browser, and writes the sum, and what failed, for the end of the whole run.
 * @param {string} file
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function countsReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const browsers = [...new Set(sessions.map((session) => session.browser))];
      const counts = browsers.map((browser) => count(sessions.filter((session) => session.browser === browser)));
      browsers.forEach((browser, at) => console.log(`${browser.name}: ${sentence(counts[at])}`));
      mkdirSync(path.dirname(file), { recursive: true });
      const failures = sessions.flatMap(failuresOf);
      writeFileSync(file, JSON.stringify({ ...counts.reduce(sum, { passed: 0, failed: 0, skipped: 0 }), failures }));
    },
  };
}

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {readonly import('@web/test-runner-core').TestSession[]} sessions */
function count(sessions) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const session of sessions) {
    const tests = testsOf(session.testResults);
    for (const test of tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    // A file that did not load, or that broke outside its tests, is one failure.
    if (!session.passed && tests.every((test) => test.passed || test.skipped)) counts.failed++;
  }
  return counts;
}

/** @typedef {{ test: string, message: string }} Failure */

/**
 * What failed in a file, each with the browser, the file and its first words.
 * @param {import('@web/test-runner-core').TestSession} session
 * @returns {Failure[]}
 */
function failuresOf(session) {
  if (session.passed) return [];
  const place = `${session.browser.name}: ${path.relative(process.cwd(), session.testFile ?? '')}`;
  const failures = testsOf(session.testResults)
    .filter((test) => !test.passed && !test.skipped)
    .map((test) => ({ test: `${place}: ${test.name}`, message: test.error?.message ?? '' }));
  if (failures.length) return failures;
  const [error] = session.errors;
  return [{ test: place, message: error?.message ?? 'did not load, or broke outside its tests' }];
}

/**
 * @param {import('@web/test-runner-core').TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner-core').TestResult[]}
 */
function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

/**
 * @param {Counts} a
 * @param {Counts} b
 */
function sum(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** @param {Counts | undefined} counts */
function sentence(counts) {
  return `${counts?.passed} passed, ${counts?.failed} failed${counts?.skipped ? `, ${counts.skipped} skipped` : ''}`;
}

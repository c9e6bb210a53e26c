import { defaultReporter } from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { countsReporter } from './tools/counts-reporter.mjs';
import { launch } from './tools/launchers.mjs';
import { madeMiddleware } from './tools/made-middleware.mjs';
import { pagesMiddleware } from './tools/pages-middleware.mjs';
import { sourcesPlugin } from './tools/sources-plugin.mjs';

// BROWSERS=chromium,webkit tries fewer; `--files test/browser/x.test.ts` tries one file.
const engines = process.env.BROWSERS?.split(',') ?? ['chromium', 'firefox', 'webkit'];

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: ['test/browser/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  browsers: launch(/** @type {import('./tools/browsers.mjs').Engine[]} */ (engines)),
  concurrentBrowsers: 2,
  concurrency: 2,
  plugins: [sourcesPlugin()],
  middleware: [pagesMiddleware(), madeMiddleware()],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    countsReporter('test-results/browser.json'),
  ],
  // @formatjs/intl reads process.env.NODE_ENV, which the build replaces.
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>placet</title>
    <link rel="icon" href="data:,">
    <script>window.process = { env: { NODE_ENV: 'production' } };</script>
  </head>
  <body><script type="module" src="${framework}"></script></body>
</html>`,
  // Shared and loaded machines are slow, to start three browsers most of all.
  testFramework: { config: { timeout: 30_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
};

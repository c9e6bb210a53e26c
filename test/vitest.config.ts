import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { icuPlugin } from './tools/icu-plugin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

// One project for each kind of test, since they run at different times: units before the build, packages after it.
export default defineConfig({
  root,
  plugins: [icuPlugin()],
  test: {
    environment: 'node',
    // Otherwise Node loads formatjs by itself, past the plugin, with a parser that the product does not have.
    server: { deps: { inline: [/@formatjs/, /intl-messageformat/] } },
    projects: [
      // A limit against hanging only: property tests take their time on a busy machine.
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['test/types/**/*.test-d.ts'],
            tsconfig: 'test/tsconfig.json',
            ignoreSourceErrors: true,
          },
        },
      },
      {
        extends: true,
        test: { name: 'package', include: ['test/package/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        // Each file starts a shop and a browser: one at a time.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Consumer, linkedConsumer } from '../support/consumer.js';
import { packageEntries } from '../support/package-exports.js';
import { localeTags } from '../tools/locale-plugin.mjs';

const entries = packageEntries();
let consumer: Consumer;

beforeAll(async () => {
  consumer = await linkedConsumer();
});
afterAll(() => consumer.remove());

test('there are entries for all that the package offers', () => {
  expect(entries.map(({ specifier }) => specifier)).toEqual(
    expect.arrayContaining([
      'placet',
      'placet/elements',
      'placet/define',
      'placet/define/cookie-banner',
      'placet/define/policy-dialog',
      'placet/define/region-picker',
      ...localeTags().map((tag) => `placet/locales/${tag}`),
      'placet/format',
      'placet/server',
      'placet/server/headers',
      'placet/server/tokens',
      'placet/custom-elements.json',
    ]),
  );
});

test.each(entries)('$specifier resolves to a file that is there', async ({ specifier, file, types }) => {
  expect(await resolve(specifier)).toBe(new URL(file, `file://${process.cwd()}/`).href);
  expect(existsSync(file)).toBe(true);
  if (types) expect(existsSync(types), types).toBe(true);
});

test.each(['placet/dist/index.js', 'placet/src/index.ts', 'placet/core/place', 'placet/locales/translator'])(
  '%s is refused',
  async (specifier) => {
    await expect(resolve(specifier)).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
  },
);

function resolve(specifier: string): Promise<string> {
  const script = `process.stdout.write(import.meta.resolve(${JSON.stringify(specifier)}))`;
  return consumer.run(process.execPath, '--input-type=module', '--eval', script);
}

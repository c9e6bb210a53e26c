import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Consumer, linkedConsumer } from '../support/consumer.js';
import { moduleEntries } from '../support/package-exports.js';

let consumer: Consumer;

beforeAll(async () => {
  consumer = await linkedConsumer();
});
afterAll(() => consumer.remove());

test.each(moduleEntries())('$specifier imports where there is no document', async ({ specifier }) => {
  await inNode(`
    if (typeof document !== 'undefined') throw new Error('This is no bare Node');
    await import(${JSON.stringify(specifier)});
  `);
});

test('a store is made, asked and ended where there is no document', async () => {
  const said = await inNode(`
    import { createConsentStore } from 'placet';
    const store = createConsentStore({ services: [{ id: 'stats', name: 'Stats', category: 'analytics' }] });
    console.log(store.allows('stats'), store.allows('necessary'), store.state.consent.status);
    store.destroy();
  `);
  expect(said.trim()).toBe('false true undecided');
});

test('what the build made ends by itself: an import starts no timer', async () => {
  await inNode(
    moduleEntries()
      .map(({ specifier }) => `import ${JSON.stringify(specifier)};`)
      .join('\n'),
  );
});

function inNode(script: string): Promise<string> {
  return consumer.run(process.execPath, '--input-type=module', '--eval', script);
}

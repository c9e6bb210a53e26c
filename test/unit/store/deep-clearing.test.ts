import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeepArea, DeepKeeper, Removed } from '../../../src/adapters/deep-keeper.js';
import type { Choices } from '../../../src/core/category.js';
import { deepClearing } from '../../../src/store/deep-clearing.js';
import { makeService } from '../core/fixtures.js';

const services = [
  makeService('shop', 'necessary', { storage: [{ area: 'cache', key: 'shop-*' }] }),
  makeService('counter', 'analytics', {
    storage: [
      { area: 'cache', key: 'ct-*' },
      { area: 'cache', key: 'both' },
      { area: 'indexed-db', key: 'ct' },
    ],
  }),
  makeService('pixel', 'marketing', { storage: [{ area: 'cache', key: 'both' }] }),
];

/** A place that takes its time, and notes under which choices it removed what. */
function slowKeeper(area: DeepArea, names: string[], removed: (name: string) => void, outcome?: Removed): DeepKeeper {
  const kept = new Set(names);
  return {
    area,
    names: async () => [...kept],
    async remove(name, isDue) {
      await Promise.resolve();
      if (!isDue()) return 'called-off';
      removed(name);
      if (outcome) return outcome;
      kept.delete(name);
      return 'gone';
    },
  };
}

const NAMES = ['shop-1', 'ct-1', 'ct-2', 'both', 'ct', 'nobody'];

describe('deepClearing', () => {
  test('what it removes is denied at that moment, and in the end nothing that is denied is left', async () => {
    const someChoices = fc.record({
      counter: fc.constantFrom('granted' as const, 'denied' as const),
      pixel: fc.constantFrom('granted' as const, 'denied' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(someChoices, fc.nat(6)), { minLength: 1, maxLength: 5 }), async (steps) => {
        let choices: Choices = { shop: 'granted', counter: 'granted', pixel: 'granted' };
        const gone: string[] = [];
        const keeper = slowKeeper('cache', NAMES, (name) => {
          const due = name.startsWith('ct-') ? ['counter'] : name === 'both' ? ['counter', 'pixel'] : [];
          expect(due.length > 0 && due.every((id) => choices[id] === 'denied')).toBe(true);
          gone.push(name);
        });
        const told: unknown[] = [];
        const clear = deepClearing(
          services,
          () => choices,
          (error) => told.push(error),
          [keeper],
        );
        for (const [said, turns] of steps) {
          choices = { shop: 'granted', ...said };
          void clear();
          for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        }
        await clear();
        const left = await keeper.names();
        expect(left).toEqual(expect.arrayContaining(['shop-1', 'ct', 'nobody']));
        if (choices.counter === 'denied') expect(left.filter((name) => name.startsWith('ct-'))).toEqual([]);
        if (choices.counter === 'denied' && choices.pixel === 'denied') expect(left).not.toContain('both');
        expect(new Set(gone).size).toBe(gone.length);
        expect(told).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('what stays is tried three times and reported once, in each area by itself', async () => {
    const tries: string[] = [];
    const told: string[] = [];
    const keepers = (['cache', 'indexed-db'] as const).map((area) =>
      slowKeeper(area, ['ct', 'ct-1'], (name) => tries.push(`${area} ${name}`), 'stays'),
    );
    const clear = deepClearing(
      services,
      () => ({}),
      ({ code, message }) => told.push(`${code}: ${message}`),
      keepers,
    );
    await clear();
    expect(tries.filter((name) => name === 'cache ct-1')).toHaveLength(3);
    expect(tries.filter((name) => name === 'indexed-db ct')).toHaveLength(3);
    expect(told.sort()).toEqual([
      'not-removed: the cache "ct-1" stays; the next page tries again',
      'not-removed: the database "ct" stays; the next page tries again',
    ]);
    await clear();
    expect(tries).toHaveLength(8); // once more each, without a word
    expect(told).toHaveLength(2);
  });

  test('what is in use is reported once, and not tried at once again', async () => {
    const tries: string[] = [];
    const told: string[] = [];
    const keeper = slowKeeper('indexed-db', ['ct'], (name) => tries.push(name), 'in-use');
    const clear = deepClearing(
      services,
      () => ({}),
      ({ message }) => told.push(message),
      [keeper],
    );
    await clear();
    await clear();
    expect(tries).toHaveLength(2);
    expect(told).toEqual(['the database "ct" stays while a page has it open; it goes when that is closed']);
  });

  test('without a page there is nothing to be cleared', async () => {
    const told: unknown[] = [];
    await deepClearing(
      services,
      () => ({}),
      (error) => told.push(error),
    )();
    expect(told).toEqual([]);
  });
});

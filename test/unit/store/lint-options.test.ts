import { describe, expect, test } from 'vitest';
import { lintOptions } from '../../../src/store/lint-options.js';
import type { RegionOptions } from '../../../src/store/options.js';

const region = (id: string, changes: Partial<RegionOptions> = {}): RegionOptions => ({
  id,
  label: id,
  countries: [id.toUpperCase()],
  languages: ['en'],
  currencies: ['EUR'],
  ...changes,
});
const lint = (...regions: RegionOptions[]) => lintOptions({ services: [], regions });

describe('lintOptions', () => {
  test('two regions of the EU that keep accounts apart are reported, with a way out', () => {
    const [error, ...others] = lint(region('de'), region('fr'), region('hk'));
    expect(others).toEqual([]);
    expect(error?.code).toBe('risky-option');
    expect(error?.message).toBe(
      'the regions "de", "fr" are of the EU or EEA and keep accounts apart (de, fr), which Regulation (EU) 2018/302 may forbid; give them one realm, or a legalBasis',
    );
  });

  test.each([
    ['none', []],
    ['one of the EU', [region('de'), region('hk'), region('gb'), region('ch')]],
    ['one realm', [region('de', { realm: 'eu' }), region('fr', { realm: 'eu' })]],
    ['a legal basis', [region('de', { legalBasis: { text: 'because' } }), region('fr')]],
    ['the rest of the world', [region('de'), region('world', { countries: '*' })]],
  ])('%s is fine', (_, regions) => {
    expect(lint(...regions)).toEqual([]);
  });

  test.each(['no', 're', 'ax'])('%s counts: the EEA, and territories of members', (id) => {
    expect(lint(region('de'), region(id))).toHaveLength(1);
  });

  test('so does a part of a member', () => {
    expect(lint(region('de', { countries: ['DE-BY'] }), region('fr'))).toHaveLength(1);
  });
});

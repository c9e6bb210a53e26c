import { expect } from 'chai';
import { forget, OPTIONS, openPage } from '../../support/made-page.js';

const EUROPE = {
  id: 'eu',
  label: 'Europe',
  countries: ['DE', 'PL'],
  languages: ['en', 'pl'],
  currencies: ['EUR', 'PLN'],
};

describe('what the script tag proposes', () => {
  beforeEach(forget);
  after(forget);

  for (const [code, currency] of [
    ['PL', 'PLN'],
    ['DE', 'EUR'],
  ] as const) {
    it(`is the currency of ${code}, by a table that comes when a region takes several`, async () => {
      const page = await openPage({
        options: { ...OPTIONS, regions: [EUROPE], location: ['server-timing'], languageFrom: 'region' },
        headers: { 'Server-Timing': `geo;desc="${code}"` },
      });
      await page.placet.ready;
      expect(page.placet.proposal?.currency).to.equal(currency);
      expect(page.placet.proposal?.because.currency).to.deep.equal({ by: 'place', place: code });
      expect(page.placet.proposal?.language).to.equal(code === 'PL' ? 'pl' : 'en');
      const loaded = page.performance.getEntriesByType('resource').map(({ name }) => name.replace(/^.*\//, ''));
      expect(loaded).to.include('currencies.js');
      expect(loaded).not.to.include('time-zones.js');
    });
  }
});

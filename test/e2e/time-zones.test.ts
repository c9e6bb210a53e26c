import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../support/serve.js';
import { chromiumDriver } from './drivers/chromium.js';
import type { Driver, Surroundings } from './drivers/driver.js';
import { firefoxDriver } from './drivers/firefox.js';
import { webkitDriver } from './drivers/webkit.js';

const region = (code: string, language: string, currency: string) => ({
  id: code.toLowerCase(),
  label: code,
  countries: [code],
  languages: [language, 'en'],
  currencies: [currency],
});

const OPTIONS = {
  services: [],
  regions: [region('IN', 'hi', 'INR'), region('VN', 'vi', 'VND'), region('DE', 'de', 'EUR'), region('NZ', 'mi', 'NZD')],
  location: ['time-zone'],
  autoShow: false,
};

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>zones</title>
<script>window.errors = []; addEventListener('error', ({ message }) => errors.push(message));</script>
<script type="application/json" id="placet-options">${JSON.stringify(OPTIONS)}</script>
<script src="/placet.js"></script></html>`;

/** What a page finds in a browser that was started so. */
interface Found {
  readonly zone: string;
  readonly languages: readonly string[];
  readonly location: { readonly status: string; readonly confidence?: string; readonly reason?: string };
  readonly proposed: { readonly region: string; readonly language: string } | null;
  readonly jurisdiction: string;
  readonly refused: readonly string[];
  readonly errors: readonly string[];
}

let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  site = await serve('dist', { '/zones.html': () => PAGE });
});
afterAll(() => site?.close());

type Launch = (surroundings?: Surroundings) => Promise<Driver>;
const ENGINES: Readonly<Record<string, Launch>> = {
  Chromium: chromiumDriver,
  Firefox: firefoxDriver,
  WebKit: webkitDriver,
};

async function visit(launch: Launch, surroundings: Surroundings): Promise<Found> {
  const driver = await launch(surroundings);
  try {
    const visitor = await driver.visitor();
    try {
      await visitor.goto(`${site.url}zones.html`);
      return await visitor.evaluate(look);
    } finally {
      await visitor.close();
    }
  } finally {
    await driver.close();
  }
}

async function look(): Promise<Found> {
  const { placet, errors } = window as any;
  await placet.ready;
  const { location, jurisdiction } = placet.state;
  const proposed = placet.proposal;
  const ids = placet.settings.regions.map(({ id }: { id: string }) => id) as string[];
  return {
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    languages: [...(navigator.languages ?? [])],
    location,
    proposed: proposed ? { region: proposed.region, language: proposed.language } : null,
    jurisdiction: jurisdiction.id,
    refused: ids.filter((id) => ['browse', 'order'].some((scope) => placet.checkRegion(id, scope).action === 'refuse')),
    errors,
  };
}

/** Each engine has its own name for some zones; what is proposed is the same. */
const ZONES: readonly [zone: string, region: string | undefined, alsoKnownAs: string][] = [
  ['Asia/Kolkata', 'in', 'Asia/Calcutta'],
  ['Asia/Ho_Chi_Minh', 'vn', 'Asia/Saigon'],
  ['Europe/Busingen', 'de', 'Europe/Busingen'],
  ['Pacific/Auckland', 'nz', 'Pacific/Auckland'],
  ['UTC', undefined, 'Etc/UTC'],
];

describe.each(Object.entries(ENGINES))('by the clock alone, in %s', (_, launch) => {
  test.concurrent.each(ZONES)('TZ=%s: %s is proposed', async (zone, id, alsoKnownAs) => {
    const found = await visit(launch, { env: { TZ: zone } });
    expect([zone, alsoKnownAs]).toContain(found.zone);
    expect(found.proposed?.region).toBe(id);
    if (id) expect(found.location.confidence ?? found.location.status).toMatch(/^(low|ambiguous)$/);
    else expect(found.location).toMatchObject({ status: 'unknown', reason: 'no-evidence' });
    expect(found.refused).toEqual([]);
    expect(found.jurisdiction).toBe('strictest');
    expect(found.errors).toEqual([]);
  });
});

test('Firefox that resists fingerprinting says Reykjavik everywhere: nothing is known, and nothing refused', async () => {
  const preferences = { 'privacy.resistFingerprinting': true };
  const found = await visit(firefoxDriver, { env: { TZ: 'Asia/Kolkata' }, preferences });
  expect(found.zone).toBe('Atlantic/Reykjavik');
  expect(found.location).toMatchObject({ status: 'unknown', reason: 'no-evidence' });
  expect(found.proposed).toBeNull();
  expect(found.refused).toEqual([]);
  expect(found.errors).toEqual([]);
});

test('WebKit on a desktop without a language reads "C": what is spoken there is proposed', async () => {
  const found = await visit(webkitDriver, { env: { TZ: 'Asia/Ho_Chi_Minh', LANG: 'C.UTF-8', LANGUAGE: '' } });
  expect(found.languages).toEqual(['C']);
  expect(found.proposed).toEqual({ region: 'vn', language: 'vi' });
  expect(found.errors).toEqual([]);
});

import { chip, paragraph, table } from './live-parts.js';

/** What reached the vendors since the shop was started. The shop tells: asking them would be a hit. */
export async function vendorHits() {
  const answer = await fetch('/api/hits').catch(() => undefined);
  if (!answer?.ok) return paragraph('The shop does not answer.');
  const hits = await answer.json();
  const rows = Object.entries(hits).map(([name, paths]) => [
    name,
    paths.length ? chip(String(paths.length), 'mild') : chip('none', 'good'),
    [...new Set(paths)].join(', '),
  ]);
  return table(['Vendor', 'Requests', 'For'], rows);
}

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkOptions } from '../../../src/store/check-options.js';
import { checkRegionOptions } from '../../../src/store/check-region-options.js';
import type { ConsentOptions } from '../../../src/store/options.js';
import { regionMistakes } from '../../../src/store/region-mistakes.js';
import { tablesIn } from './tables.js';

describe.each(['docs/script-tag.md', 'docs/options.md', 'docs/regions.md', 'README.md'])(
  'what %s shows in HTML',
  (file) => {
    const pages = [...readFileSync(file, 'utf8').matchAll(/^```html\n([^]*?)^```$/gm)].map(([, html = '']) => html);
    const whole = pages.filter((html) => html.includes('id="placet-options"'));

    test('has options', () => {
      expect(whole).not.toEqual([]);
    });

    test.each(whole)('has options that can be used, and waits for what they declare: %s', (html) => {
      const [, json = ''] = /id="placet-options">([^]*?)<\/script>/.exec(html) ?? [];
      const options = JSON.parse(json) as ConsentOptions;
      expect(() => checkOptions(options)).not.toThrow();
      expect(() => checkRegionOptions(options)).not.toThrow();
      expect(regionMistakes(options)).toEqual([]);
      const waiting = [...html.matchAll(/data-service="([^"]*)"/g)].map(([, id]) => id);
      expect(waiting.filter((id) => !options.services.some((service) => service.id === id))).toEqual([]);
      expect(html.indexOf('placet-options')).toBeLessThan(html.indexOf('src="/placet.js"'));
    });
  },
);

test('docs/script-tag.md names parts that there are: of the source, or of the build', () => {
  const rows = tablesIn(readFileSync('docs/script-tag.md', 'utf8'), 'file');
  const parts = rows.flatMap(([files = '']) => [...files.matchAll(/`placet\/([\w-]+)\.js`/g)].map(([, part]) => part));
  const others = parts.filter((part) => !existsSync(`src/script/ui/${part}.ts`));
  expect(others.sort()).toEqual(['region-combobox', 'region-traveller', 'settings-dialog', 'shared']);
});

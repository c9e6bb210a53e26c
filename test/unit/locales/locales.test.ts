import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AVAILABLE_LOCALES } from '../../../src/locales/available-locales.js';
import { loadMessages } from '../../../src/locales/load-messages.js';
import type { MessageId, Messages } from '../../../src/locales/messages.js';
import { createTranslator } from '../../../src/locales/translator.js';
import { messages as english } from '../../../src/locales/en.js';

/** A value for every argument that any message has. */
const VALUES = {
  count: 3,
  granted: 1,
  provider: 'Stats GmbH',
  date: new Date('2026-11-22T12:00:00Z'),
  id: 'abc',
  by: 'connection',
  place: 'Hong Kong',
  region: 'Deutschland',
  query: 'Atlantis',
  version: '7',
  name: 'Video',
  category: 'Analytics',
};

/** Words that press, praise or pity. */
const GUILT: Readonly<Record<string, RegExp>> = {
  en: /\b(sorry|please accept|miss out|unfortunately|best experience|love|awesome|great|happy|improve your|agree and|got it|ok)\b/i,
  de: /(leider|bitte akzeptieren|bestmöglich|optimal|verpassen|freuen|schade|toll|gerne)/i,
  'zh-Hant': /(抱歉|可惜|最佳體驗|錯過|請接受|遺憾|國家)/,
  ko: /(죄송|아쉽|최상의|놓치|국가)/,
  id: /\b(maaf|sayang|terbaik|lewatkan|negara)\b/i,
  ja: /(申し訳|残念|最高の|見逃|快適|国を)/,
};

describe.each(AVAILABLE_LOCALES)('the texts in %s', (tag) => {
  test('have their file, and the file its own tag', async () => {
    expect(readdirSync('src/locales')).toContain(`${tag}.ts`);
    expect((await loadMessages(tag)).locale).toBe(tag);
  });

  test('lack no id, and have none of their own', async () => {
    expect(Object.keys(await loadMessages(tag)).sort()).toEqual(Object.keys(english).sort());
  });

  test('take the same arguments as in English', async () => {
    const messages = await loadMessages(tag);
    for (const id of ids(english)) expect([id, argumentsOf(messages[id])]).toEqual([id, argumentsOf(english[id])]);
  });

  test('all format, and are not empty', async () => {
    const errors: Error[] = [];
    const translator = createTranslator(await loadMessages(tag), (error) => errors.push(error));
    for (const id of ids(english)) {
      const text = (translator.text as (id: string, values: object) => string)(id, VALUES);
      expect(text.trim(), id).not.toBe('');
      expect(text, id).not.toMatch(/[{}]|undefined|\bsettings\.|\bregion\./);
    }
    expect(errors).toEqual([]);
  });

  test('name no country and press nobody', async () => {
    for (const [id, text] of Object.entries(await loadMessages(tag))) {
      expect(JSON.stringify(text), id).not.toMatch(GUILT[tag] ?? /^$/);
    }
  });

  test('are as short for accepting as for rejecting', async () => {
    const messages = await loadMessages(tag);
    const [accept, reject] = [messages['banner.accept-all'], messages['banner.reject-all']];
    expect(Math.abs(accept.length - reject.length)).toBeLessThanOrEqual(2);
  });
});

test('English and German tell one from many; the others need not', async () => {
  const say = async (tag: 'en' | 'de' | 'ja', count: number) =>
    createTranslator(await loadMessages(tag)).text('settings.services', { count });
  expect(await say('en', 1)).toBe('1 service');
  expect(await say('en', 2)).toBe('2 services');
  expect(await say('de', 1)).toBe('1 Dienst');
  expect(await say('de', 0)).toBe('0 Dienste');
  expect(await say('ja', 1)).toBe('1件のサービス');
});

const ids = (messages: Messages) => Object.keys(messages).filter((id) => id !== 'locale') as MessageId[];

/** The names of the arguments of a compiled message, those of its plural and select forms, too. */
function argumentsOf(message: unknown, found = new Set<string>()): string[] {
  if (Array.isArray(message)) for (const part of message) argumentsOf(part, found);
  else if (message && typeof message === 'object') {
    const part = message as { type?: number; value?: unknown; options?: Record<string, { value: unknown }> };
    if (part.type !== 0 && typeof part.value === 'string') found.add(part.value);
    for (const option of Object.values(part.options ?? {})) argumentsOf(option.value, found);
  }
  return [...found].sort();
}

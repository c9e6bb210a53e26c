import { expect, test } from 'vitest';
import { AVAILABLE_LOCALES } from '../../../src/locales/available-locales.js';
import { loadMessages } from '../../../src/locales/load-messages.js';
import { localize } from '../../../src/locales/localize.js';
import { createTranslator } from '../../../src/locales/translator.js';

const translator = async (tag: (typeof AVAILABLE_LOCALES)[number]) => createTranslator(await loadMessages(tag));

test('languages are named in themselves', async () => {
  const { language } = (await translator('en')).names;
  expect(['de', 'ko', 'id', 'ja', 'fr', 'zh-Hant-TW', 'zh-Hant-HK'].map((tag) => language(tag))).toEqual([
    'Deutsch',
    '한국어',
    'Bahasa Indonesia',
    '日本語',
    'Français',
    '繁體中文',
    '繁體中文',
  ]);
});

test('places are named in the language of the reader', async () => {
  expect((await translator('en')).names.place('HK')).toBe('Hong Kong');
  expect((await translator('zh-Hant')).names.place('HK')).toBe('香港');
  expect((await translator('de')).names.place('US-CA')).toBe('USA');
});

test('a currency is HK$, never a bare $', async () => {
  for (const tag of AVAILABLE_LOCALES) {
    const { currency } = (await translator(tag)).names;
    expect(currency('HKD', ['HKD', 'TWD'])).toMatch(/^HK\$ · /);
    expect(currency('TWD', ['HKD', 'TWD'])).toMatch(/^(NT\$|\$ \(TWD\)) · /);
  }
});

test('the code follows a symbol that offered currencies share', async () => {
  const { currency } = (await translator('en')).names;
  expect(currency('USD', ['USD', 'EUR'])).toBe('$ (USD) · US Dollar');
  expect(currency('EUR', ['USD', 'EUR'])).toBe('€ · Euro');
});

test("a site's own text comes in the closest language it has", () => {
  const text = { en: 'Shop', 'zh-Hant': '商店', de: 'Laden' };
  expect(localize('Shop', 'ja')).toBe('Shop');
  expect(localize(text, 'zh-Hant-HK')).toBe('商店');
  expect(localize(text, 'de-AT')).toBe('Laden');
  expect(localize(text, 'ja')).toBe('Shop');
  expect(localize({ 'pt-BR': 'Loja' }, 'pt')).toBe('Loja');
  expect(localize({ fr: 'Boutique' }, 'ja')).toBe('Boutique');
});

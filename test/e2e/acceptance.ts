import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from './drivers/driver.js';
import { startDemo, vendorHits, type Demo } from './support/demo.js';
import { Shopper } from './support/shopper.js';
import { until } from './support/until.js';

const NOTHING = { cookies: [], keys: [], databases: [] };
const IN_ORDER = ['navet.js', 'after navet.js', 'lumo.js'];
/** What belongs to the shop's own pages. */
const OWN =
  /^GET \/(\w\w\/[\w-]+\/|placet\.js$|placet\/|dist\/placet\/format\.js$|assets\/|pictures\/|shop\/|where|favicon\.ico|$|\?)/;

/** What the shop has to do in every browser. */
export function acceptance(launch: () => Promise<Driver>): void {
  let driver: Driver;
  let demo: Demo;
  let shopper: Shopper;

  beforeAll(async () => {
    driver = await launch();
  });
  afterAll(() => driver?.close());
  beforeEach(async () => {
    demo = await startDemo();
    shopper = new Shopper(await driver.visitor(), demo.origin);
  });
  afterEach(async () => {
    await shopper?.visitor.close();
    await demo?.close();
  });

  describe('a first visit from Hong Kong', () => {
    test('is proposed HongKong, English and HK$', async () => {
      await shopper.goto('/');
      await shopper.click('button', 'Choose a region');
      await until(
        'the picker proposes',
        () => shopper.picker(),
        ({ confirmable }) => confirmable,
      );
      const { region, language, currency, text } = await shopper.picker();
      expect([region, language]).toEqual(['HongKong', 'English']);
      expect(currency).toContain('HK$');
      expect(text).toContain('Hong Kong');
    });

    test('requests, stores and sets nothing but the page before a choice, on any page', async () => {
      for (const path of ['/hk/en/', '/hk/en/product/tea', '/hk/zh-Hant-HK/help/privacy']) {
        await shopper.goto(path);
        await until('the banner stands', () => shopper.bannerIsOpen());
        expect(await shopper.kept()).toEqual(NOTHING);
        expect(await shopper.ran()).toEqual([]);
      }
      expect(vendorHits(demo)).toEqual([]);
      expect(demo.requests.filter((request) => !OWN.test(request))).toEqual([]);
    });
  });

  describe('Reject all', () => {
    test('leaves it so, after a reload and on a second page', async () => {
      await shopper.goto('/hk/en/');
      await shopper.answerBanner('Reject all');
      const leaves = async () => {
        expect(await shopper.kept()).toEqual({ ...NOTHING, cookies: ['placet'] });
        expect(await shopper.bannerIsOpen()).toBe(false);
        expect(await shopper.ran()).toEqual([]);
        expect(vendorHits(demo)).toEqual([]);
      };
      await leaves();
      await shopper.reload();
      await leaves();
      await shopper.goto('/hk/en/product/tea');
      await leaves();
    });
  });

  describe('Accept all', () => {
    test('runs the vendors in order, which set what they declare', async () => {
      await shopper.goto('/hk/en/');
      await shopper.answerBanner('Accept all');
      await until(
        'all vendors ran',
        () => shopper.ran(),
        (ran) => ran.length === IN_ORDER.length,
      );
      expect(await shopper.ran()).toEqual(IN_ORDER);
      expect(await shopper.kept()).toEqual({
        ...NOTHING,
        cookies: ['_lumo', '_nv', '_nv_session', 'placet'],
        keys: ['lumo.profile', 'nv.queue'],
      });
      await until(
        'the beacons arrived',
        () => vendorHits(demo),
        (hits) => ['/collect', '/pixel', '/film'].every((path) => hits.includes(path)),
      );
    });

    test('holds on the next page, without a question', async () => {
      await shopper.goto('/hk/en/');
      await shopper.answerBanner('Accept all');
      await until(
        'all vendors ran',
        () => shopper.ran(),
        (ran) => ran.length === IN_ORDER.length,
      );
      await shopper.goto('/hk/en/product/tea');
      await until(
        'all vendors ran again',
        () => shopper.ran(),
        (ran) => ran.length === IN_ORDER.length,
      );
      expect(await shopper.ran()).toEqual(IN_ORDER);
      expect(await shopper.bannerIsOpen()).toBe(false);
      expect((await shopper.kept()).keys).toContain('fernling.recent');
    });
  });

  describe('withdrawing', () => {
    test('removes what the vendors set, and the next page starts without them', async () => {
      await shopper.goto('/live');
      await shopper.answerBanner('Accept all');
      await until(
        'all vendors ran',
        () => shopper.ran(),
        (ran) => ran.length === IN_ORDER.length,
      );
      await until('the picker is open', () => shopper.pickerIsOpen());
      await shopper.press('Escape');
      await until(
        'the picker is closed',
        () => shopper.pickerIsOpen(),
        (open) => !open,
      );

      await shopper.click('button', 'Withdraw');
      await until(
        'nothing of the vendors is left',
        () => shopper.kept(),
        ({ cookies, keys }) => [...cookies, ...keys].every((name) => name === 'placet'),
      );
      expect(await shopper.consent()).toBe('undecided');

      const before = vendorHits(demo).length;
      await shopper.reload();
      await until('the banner asks again', () => shopper.bannerIsOpen());
      expect(await shopper.ran()).toEqual([]);
      expect(vendorHits(demo)).toHaveLength(before);
      expect((await shopper.kept()).keys).toEqual([]);
    });
  });

  describe('choosing 日本 while in Hong Kong', () => {
    test('is refused with the reason and a way out, and nothing is stored', async () => {
      await shopper.goto('/');
      await shopper.answerBanner('Reject all');
      const record = await shopper.cookie('placet');
      await until('the picker is open', () => shopper.pickerIsOpen());

      await shopper.click('radio', '日本');
      await until(
        'it cannot be confirmed',
        () => shopper.picker(),
        (now) => now.region === '日本' && !now.confirmable,
      );
      expect((await shopper.picker()).text).toMatch(/日本.*Hong Kong|Hong Kong.*日本/);
      await shopper.click('button', 'Confirm');
      expect(await shopper.pickerIsOpen()).toBe(true);
      expect(await shopper.region()).toBeUndefined();
      expect(await shopper.cookie('placet')).toBe(record);
      expect(await shopper.kept()).toEqual({ ...NOTHING, cookies: ['placet'] });

      await shopper.click('button', 'Choose HongKong');
      await until(
        'it can be confirmed',
        () => shopper.picker(),
        (now) => now.region === 'HongKong' && now.confirmable,
      );
      await shopper.click('button', 'Confirm');
      await shopper.arrivesAt('/hk/en/');
      expect(await shopper.region()).toBe('hk');
    });

    test('is told on a page of that shop too, and refused by the server', async () => {
      await shopper.goto('/jp/ja/product/tea');
      await until(
        'the notice stands',
        () => shopper.told(),
        ({ notice }) => notice.includes('香港'),
      );
      expect(await shopper.order('jp', 'ja')).toEqual({ status: 403, action: 'refuse' });
    });
  });

  describe('choosing Deutschland while in Hong Kong', () => {
    test('may be browsed with a warning; ordering is refused, and no account or cart is kept', async () => {
      await shopper.goto('/');
      await shopper.answerBanner('Reject all');
      await until('the picker is open', () => shopper.pickerIsOpen());
      await shopper.click('radio', 'Deutschland');
      await until(
        'a warning stands',
        () => shopper.picker(),
        ({ region, confirmable }) => region === 'Deutschland' && !confirmable,
      );
      await shopper.click('checkbox', '');
      await until(
        'it can be confirmed',
        () => shopper.picker(),
        ({ confirmable }) => confirmable,
      );
      await shopper.click('button', 'Confirm');
      await shopper.arrivesAt('/de/en/');
      expect(await shopper.region()).toBe('de');
      await until(
        'the notice stands',
        () => shopper.told(),
        ({ notice }) => notice.includes('look around'),
      );

      await shopper.goto('/de/en/product/tea');
      await shopper.click('button', 'Add to cart');
      await until(
        'the page says why not',
        () => shopper.told(),
        ({ message }) => message.includes('not order'),
      );

      await shopper.goto('/de/en/account');
      await shopper.click('textbox', 'Name');
      await shopper.type('Mei');
      await shopper.click('button', 'Sign in');
      await until(
        'the page says why not',
        () => shopper.told(),
        ({ message }) => message.includes('not order'),
      );
      expect((await shopper.kept()).cookies).toEqual(['placet']);
      expect(await shopper.order('de', 'en')).toEqual({ status: 403, action: 'refuse' });
    });
  });

  describe('ordering in HongKong', () => {
    test('is taken by the service on another host, by the token of the edge', async () => {
      await shopper.goto('/hk/en/product/tea');
      await shopper.answerBanner('Reject all');
      await until('the picker is open', () => shopper.pickerIsOpen());
      await shopper.click('button', 'Confirm');
      await until('HongKong is chosen', () => shopper.region());
      await shopper.click('button', 'Add to cart');
      await until('it is in the cart', () => shopper.cookie('cart-hk'));
      await shopper.goto('/hk/en/cart');
      await shopper.click('button', 'Place order');
      await until(
        'the order is taken',
        () => shopper.told(),
        ({ message }) => message.includes('Thank you'),
      );
      expect((await shopper.kept()).cookies).toEqual(['placet']);
    });
  });

  describe('from where nobody knows', () => {
    test.each(['XX', 'T1'])('?edge=%s refuses nothing, and consent is opt-in', async (edge) => {
      await shopper.goto(`/?edge=${edge}`);
      expect(Object.values(await shopper.verdicts('browse'))).not.toContain('refuse');
      expect(Object.values(await shopper.verdicts('order'))).not.toContain('refuse');
      await until('the banner stands', () => shopper.bannerIsOpen());
      expect(await shopper.kept()).toEqual(NOTHING);
      expect(vendorHits(demo)).toEqual([]);

      await shopper.answerBanner('Reject all');
      await until('the picker is open', () => shopper.pickerIsOpen());
      await shopper.click('radio', '日本');
      await until(
        'it can be confirmed',
        () => shopper.picker(),
        (now) => now.region === '日本' && now.confirmable,
      );
      await shopper.click('button', 'Confirm');
      await shopper.arrivesAt('/jp/ja/');
      expect(await shopper.region()).toBe('jp');
      expect((await shopper.order('jp', 'ja', `?edge=${edge}`)).status).toBe(201);
    });
  });

  describe('two regions', () => {
    test('have two carts, which come back as they were left', async () => {
      const choose = async (region: string, button: string, path: string) => {
        await shopper.click('button', button);
        await until('the picker is open', () => shopper.pickerIsOpen());
        await shopper.click('radio', region);
        await until(
          'it can be confirmed',
          () => shopper.picker(),
          (now) => now.region === region && now.confirmable,
        );
        await shopper.click('button', 'Confirm');
        await shopper.arrivesAt(path);
      };
      await shopper.goto('/hk/en/product/tea?edge=XX');
      await shopper.answerBanner('Reject all');
      await until('the picker is open', () => shopper.pickerIsOpen());
      await shopper.click('radio', 'HongKong');
      await shopper.click('button', 'Confirm');
      await until(
        'the region is chosen',
        () => shopper.region(),
        (region) => region === 'hk',
      );
      await until(
        'the picker is closed',
        () => shopper.pickerIsOpen(),
        (open) => !open,
      );
      await shopper.click('button', 'Add to cart');
      await until(
        'it is in the cart',
        () => shopper.cookie('cart-hk'),
        (cart) => cart === 'tea%3A1' || cart === 'tea:1',
      );

      await choose('Deutschland', 'Change region', '/de/en/product/tea');
      expect(await shopper.cookie('cart-de')).toBeUndefined();
      await shopper.click('button', 'Add to cart');
      await until('it is in that cart', () => shopper.cookie('cart-de'));
      await shopper.click('button', 'Add to cart');
      await until(
        'there are two',
        () => shopper.cookie('cart-de'),
        (cart) => Boolean(cart?.endsWith('2')),
      );

      await choose('HongKong', 'Change region', '/hk/en/product/tea');
      await shopper.goto('/hk/en/cart?edge=XX');
      expect(await shopper.cookie('cart-hk')).toMatch(/1$/);
      expect(await shopper.cookie('cart-de')).toMatch(/2$/);
    });
  });
}

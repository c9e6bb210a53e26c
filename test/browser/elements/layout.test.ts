import { expect } from 'chai';
import '../../../src/define/index.js';
import { messages } from '../../../src/locales/en.js';
import { cleanUp, mount, openShop, provide, until } from '../../support/elements.js';

/** An element of placet in a window of its own size: media queries and dvh go by the frame. */
async function inFrame(
  width: number,
  height: number,
  script: string,
  attributes = '',
  page = 'elements',
  place = '',
): Promise<Window> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `position: fixed; inset: 0; border: 0; width: ${width}px; height: ${height}px`;
  frame.src = `/test/browser/pages/${page}.html?${new URLSearchParams({ show: script, attributes, place })}`;
  document.body.append(frame);
  frames.push(frame);
  await until(() => frame.contentDocument?.querySelector('html[data-ready]'), script);
  return frame.contentWindow!;
}
const frames: HTMLIFrameElement[] = [];

/** Whether nothing is wider than the window. */
const fits = ({ document, innerWidth }: Window) => document.documentElement.scrollWidth <= innerWidth;

const rects = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());

const isSeen = ({ top, left, right, bottom }: DOMRect, { innerWidth, innerHeight }: Window) =>
  top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight;

describe('layout', () => {
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
    cleanUp();
  });

  for (const [width, height] of [
    [1280, 720],
    [360, 640],
    [320, 256],
  ] as const) {
    describe(`at ${width} × ${height}`, () => {
      for (const language of ['en', 'de', 'ko', 'zh-Hant', 'id', 'ja']) {
        it(`shows accept and reject side by side at once, in ${language}`, async () => {
          const page = await inFrame(width, height, 'banner', `lang=${language}`);
          const [accept, reject] = rects(
            page.document,
            '[data-consent-action="accept"], [data-consent-action="reject"]',
          );
          expect(isSeen(accept!, page) && isSeen(reject!, page)).to.equal(true);
          expect([accept!.top, accept!.width, accept!.height]).to.deep.equal([
            reject!.top,
            reject!.width,
            reject!.height,
          ]);
          expect(fits(page)).to.equal(true);
        });
      }

      it('fits the settings, with every button in reach', async () => {
        const page = await inFrame(width, height, 'settings');
        const dialog = page.document.querySelector('cookie-banner')!.shadowRoot!.querySelector('dialog')!;
        expect(fits(page)).to.equal(true);
        const { left, right, height: tall } = dialog.getBoundingClientRect();
        expect(left >= 0 && right <= width && tall <= height).to.equal(true);
        for (const button of dialog.querySelectorAll('button')) {
          button.scrollIntoView({ block: 'nearest' });
          expect(isSeen(button.getBoundingClientRect(), page), button.textContent).to.equal(true);
        }
      });

      it('fits the picker and the policy dialog', async () => {
        for (const what of ['picker', 'policy']) {
          const page = await inFrame(width, height, what);
          const root = page.document.querySelector('region-picker, policy-dialog')!.shadowRoot!;
          const dialog = root.querySelector('dialog')!;
          expect(dialog.scrollWidth, what).to.be.at.most(dialog.clientWidth);
          for (const button of dialog.querySelectorAll<HTMLElement>('button, select, input')) {
            if (!button.checkVisibility()) continue; // folded away
            button.scrollIntoView({ block: 'nearest' });
            expect(isSeen(button.getBoundingClientRect(), page), `${what} ${button.textContent}`).to.equal(true);
          }
        }
      });
    });
  }

  it('brings the reason of a refusal into view on a phone, above the button that it disables', async () => {
    const page = await inFrame(360, 640, 'picker', '', 'elements', 'HK');
    const root = page.document.querySelector('region-picker')!.shadowRoot!;
    await until(() => root.querySelector('[part="why"]')?.textContent?.includes('Hong Kong'), 'it proposes');
    root.querySelector<HTMLInputElement>('input[value="jp"]')!.click();
    const note = await until(() => root.querySelector('[part="refusal"]'));
    const foot = root.querySelector('.foot')!;
    await until(() => {
      const [seen, end] = [note.getBoundingClientRect(), foot.getBoundingClientRect()];
      return seen.top >= 0 && seen.bottom <= end.top + 1;
    }, 'the reason is seen');
  });

  for (const what of ['banner', 'settings', 'picker', 'policy']) {
    it(`holds under a strict Content-Security-Policy and Trusted Types: ${what}`, async () => {
      const page = await inFrame(1000, 700, what, '', 'elements-strict-csp');
      expect((page as Window & { violations?: string[] }).violations).to.deep.equal([]);
      const element = page.document.querySelector('cookie-banner, region-picker, policy-dialog')!;
      const box = element.shadowRoot!.querySelector('dialog') ?? element;
      expect(page.getComputedStyle(box).borderTopLeftRadius).to.equal('16px');
    });
  }

  it('keeps names that are written the other way beside their buttons', async () => {
    provide(openShop('HK'));
    const picker = await mount('region-picker', { messages: { ...messages, locale: 'ar' } });
    const name = await until(() => picker.shadowRoot?.querySelector<HTMLElement>('[dir="rtl"] .name'));
    const written = document.createRange();
    written.selectNodeContents(name);
    expect(written.getBoundingClientRect().right).to.be.closeTo(name.getBoundingClientRect().right, 1);
  });

  it('follows the direction of the texts, not of the page', async () => {
    provide(openShop('HK'));
    document.documentElement.dir = 'rtl';
    const banner = await mount('cookie-banner', { messages });
    const text = await until(() => banner.shadowRoot?.querySelector<HTMLElement>('[part="text"]'));
    await until(() => text.dir === 'ltr');
    banner.messages = { ...messages, locale: 'ar' };
    await until(() => text.dir === 'rtl');
    const [accept, reject] = rects(banner, '[data-consent-action="accept"], [data-consent-action="reject"]');
    expect(accept!.left).to.be.greaterThan(reject!.left);
    document.documentElement.dir = '';
  });
});

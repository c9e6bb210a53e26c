import { expect } from 'chai';
import type { CookieBannerElement } from '../../../src/elements/cookie-banner.js';
import { forget, hitsOf, openPage, OPTIONS, turn, until, type MadeWindow } from '../../support/made-page.js';
import { NO_POLICY, POLICIES, signed } from '../../support/policies.js';
import { pressOn } from '../../support/press-on.js';

const ASKING = { services: OPTIONS.services };
const embed = (log: string) =>
  `<iframe title="it" width="480" height="300" data-service="pixel" data-src="/made/script?log=${log}"></iframe>`;
const parked = (log: string, category: string) =>
  `<script type="text/plain" data-category="${category}" src="/made/script?log=${log}"></script>`;

/** Ways in which routers put the next page's body in the place of this one's. */
const ROUTERS: Readonly<Record<string, (page: MadeWindow, body: HTMLElement) => unknown>> = {
  'body.replaceWith': ({ document }, body) => document.body.replaceWith(body),
  'documentElement.replaceChild': ({ document }, body) => document.documentElement.replaceChild(body, document.body),
  'body.replaceChildren': ({ document }, body) => document.body.replaceChildren(...body.childNodes),
  'root attributes swapped, as Astro does': ({ document }, body) => {
    const { documentElement: root } = document;
    for (const { name } of [...root.attributes]) root.removeAttribute(name);
    root.lang = 'de';
    document.body.replaceWith(body);
  },
  'a copy kept and put back, as Turbo does': ({ document }, body) => {
    const kept = document.body.cloneNode(true);
    document.body.replaceWith(body);
    document.body.replaceWith(kept);
    document.body.replaceWith(body);
  },
  'a view transition': ({ document }, body) =>
    document.startViewTransition
      ? document.startViewTransition(() => document.body.replaceWith(body)).updateCallbackDone
      : document.body.replaceWith(body),
};

/** The body of the next page, out of the page's `<template>`. */
function nextBody({ document }: MadeWindow): HTMLElement {
  const body = document.createElement('body');
  body.append(document.querySelector('template')!.content.cloneNode(true));
  return body;
}

const places = ({ document }: MadeWindow) =>
  [...document.querySelectorAll('[data-placet-stand-in]')].filter((place) => place.shadowRoot?.querySelector('.ways'));
const bannerOf = ({ document }: MadeWindow) => document.querySelector<CookieBannerElement>('cookie-banner')!;
/** Once the banner stands, and what watches for routers has come. */
const stands = (page: MadeWindow) =>
  until(() => {
    const came = page.performance.getEntriesByName(new URL('/dist/placet/stay-in-page.js', page.location.href).href);
    return came.length && bannerOf(page)?.querySelector('[data-consent-action]');
  }).then(async () => {
    for (let turns = 0; turns < 20; turns++) await turn(); // and has run
  });
const dialogOf = (page: MadeWindow) => bannerOf(page)?.shadowRoot?.querySelector('dialog');

for (const policy of POLICIES) {
  for (const [name, swap] of Object.entries(ROUTERS)) {
    describe(`a router swaps the body ${policy.name}: ${name}`, () => {
      beforeEach(forget);
      after(forget);

      it('T13: what is marked in the new one obeys, and nothing runs twice', async () => {
        const [old, log] = [crypto.randomUUID(), crypto.randomUUID()];
        const next = `<template>${parked('B', 'analytics')}${parked('C', 'marketing')}${embed(log)}</template>`;
        const page = await openPage({ policy, body: parked('A', 'analytics') + embed(old) + signed(next, policy) });
        await until(() => places(page).length === 1);
        page.placet.choose({ analytics: 'granted' });
        await until(() => page.log?.length === 1);
        await swap(page, nextBody(page));
        await until(() => places(page).length === 1 && page.log?.length === 2);
        await until(() => page.document.documentElement.getAttribute('data-placet-consent') === 'decided');
        page.placet.acceptAll();
        await until(() => page.document.querySelector('iframe[src]') && page.log?.length === 3);
        expect(page.log).to.deep.equal(['A', 'B', 'C']);
        expect(places(page)).to.deep.equal([]);
        await until(() => page.frames[0]?.location.pathname === '/made/script');
        expect([await hitsOf(old), await hitsOf(log)]).to.deep.equal([0, 1]);
      });

      it('behaviour 98: an open banner is in the new one, its buttons work, and nothing is left of it', async () => {
        const page = await openPage({ policy, options: ASKING, body: '<template><main>next</main></template>' });
        await stands(page);
        await swap(page, nextBody(page));
        await until(() => bannerOf(page)?.querySelector('[data-consent-action="accept"]')?.checkVisibility());
        expect(page.document.querySelectorAll('cookie-banner')).to.have.length(1);
        await pressOn(page, bannerOf(page).querySelector<HTMLElement>('[data-consent-action="accept"]')!);
        await until(() => page.placet.allows('pixel') && !bannerOf(page).open);
        await until(() => !page.document.documentElement.style.paddingBlockEnd);
      });
    });
  }
}

describe('a router swaps the body', () => {
  beforeEach(forget);
  after(forget);

  it('behaviour 98: half-made settings stay open as they were, and leave no lock', async () => {
    const page = await openPage({ options: ASKING, body: '<template><main>next</main></template>' });
    await stands(page);
    await page.placet.show('settings');
    await until(() => dialogOf(page)?.open);
    const toggle = dialogOf(page)!.querySelector<HTMLInputElement>(
      '[role="switch"]:not([aria-disabled="true"], :disabled)',
    )!;
    toggle.click();
    const before = toggle.checked;
    page.document.body.replaceWith(nextBody(page));
    await until(() => dialogOf(page)?.matches(':modal'));
    expect(
      dialogOf(page)!.querySelector<HTMLInputElement>('[role="switch"]:not([aria-disabled="true"], :disabled)'),
    ).to.equal(toggle);
    expect(toggle.checked).to.equal(before);
    dialogOf(page)?.close();
    page.document.body.replaceWith(page.document.createElement('body'));
    await until(() => bannerOf(page)?.isConnected);
    await turn();
    expect(dialogOf(page)?.open).to.equal(false);
    expect(page.getComputedStyle(page.document.body).overflow).to.equal('visible');
  });

  it('behaviour 98: a banner of the page’s own in the new body is taken', async () => {
    const page = await openPage({
      options: ASKING,
      body: '<template><cookie-banner id="own"></cookie-banner></template>',
    });
    await stands(page);
    page.document.body.replaceWith(nextBody(page));
    await until(() => bannerOf(page)?.querySelector('[data-consent-action="accept"]'));
    expect([...page.document.querySelectorAll('cookie-banner')].map(({ id }) => id)).to.deep.equal(['own']);
  });

  it('T13: a page parsed apart, as Turbo does, its scripts made anew', async () => {
    const html = `<body>${parked('B', 'analytics')}${embed('x')}<noscript data-service="pixel"><img alt="" data-src="/made/script?log=n"></noscript></body>`;
    const page = await openPage({ policy: NO_POLICY, body: parked('A', 'analytics') });
    const { body } = new page.DOMParser().parseFromString(html, 'text/html');
    page.document.adoptNode(body);
    for (const script of body.querySelectorAll('script')) {
      const anew = page.document.createElement('script');
      for (const { name, value } of script.attributes) anew.setAttribute(name, value);
      anew.textContent = script.textContent;
      script.replaceWith(anew);
    }
    page.placet.choose({ analytics: 'granted' });
    page.document.documentElement.replaceChild(body, page.document.body);
    await until(() => places(page).length === 1 && page.log?.length === 2);
    page.placet.acceptAll();
    await until(() => page.document.querySelector('iframe[src]') && page.document.querySelector('noscript img[src]'));
    expect(page.log).to.deep.equal(['A', 'B']);
  });

  it('T13: a copy of the page that comes back has its embeds, and what is denied is not asked for', async () => {
    const page = await openPage({ body: `<main>${embed('held')}</main>` });
    await until(() => places(page).length === 1);
    const held = page.document.body.cloneNode(true) as HTMLElement;
    page.placet.acceptAll();
    await until(() => page.document.querySelector('iframe[src]'));
    const shown = page.document.body.cloneNode(true) as HTMLElement;
    page.document.body.replaceWith(held);
    await until(() => page.document.querySelector('iframe[src]')?.checkVisibility());
    expect(page.document.querySelector('[data-placet-stand-in]')).to.equal(null);
    page.placet.withdraw();
    page.document.body.replaceWith(shown);
    await until(() => places(page).length === 1 && !page.document.querySelector('iframe[src]'));
    expect(page.document.querySelectorAll('[data-placet-stand-in]')).to.have.length(1);
  });
});

describe('who does not want the banner', () => {
  beforeEach(forget);
  after(forget);

  async function asked(before = ''): Promise<MadeWindow> {
    const page = await openPage({
      options: ASKING,
      before,
      body: `<div id="tall"></div><button id="own">own</button>${parked('A', 'analytics')}${embed('x')}`,
    });
    page.document.getElementById('tall')!.style.height = '3000px';
    return page;
  }

  function expectFree(page: MadeWindow): void {
    const { documentElement: root, body } = page.document;
    page.scrollTo(0, 500);
    expect(page.scrollY).to.equal(500);
    expect([root, body].map((element) => page.getComputedStyle(element).overflow)).to.deep.equal([
      'visible',
      'visible',
    ]);
    expect(page.document.querySelector('[inert],:modal')).to.equal(null);
    page.document.getElementById('own')!.focus();
    expect(page.document.activeElement?.id).to.equal('own');
    expect(Number.parseFloat(page.getComputedStyle(root).paddingBlockEnd)).to.equal(0);
    expect([page.placet.state.consent.status, page.log]).to.deep.equal(['undecided', undefined]);
  }

  it('T12: one that is removed leaves no lock and no trap, and stays away', async () => {
    const page = await asked();
    await stands(page);
    bannerOf(page).remove();
    await turn();
    await until(() => !page.document.documentElement.style.paddingBlockEnd);
    expect(bannerOf(page)).to.equal(null);
    expectFree(page);
  });

  it('T12: nor does one that a style sheet hides', async () => {
    const page = await asked('<style>cookie-banner { display: none !important }</style>');
    await stands(page);
    await until(() => page.document.documentElement.style.getPropertyValue('--placet-banner-height'));
    expectFree(page);
  });
});

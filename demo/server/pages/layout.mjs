import { html, json } from '../html.mjs';
import { placetOptions } from '../placet-options.mjs';
import { pageData } from './page-data.mjs';
import { parkedVendors } from './parked-vendors.mjs';
import { policyArticles } from './policy-articles.mjs';
import { CATEGORIES } from '../../shop/categories.mjs';
import { pick } from '../../shop/languages.mjs';
import { symbolOf } from '../../shop/prices.mjs';
import { LANGUAGE_NAMES, allShops, hreflangOf } from '../../shop/regions.mjs';

/**
 * What all pages have in common.
 *
 * @param {ReturnType<typeof import('../page-context.mjs').pageContext>} page
 * @param {{ title?: string, main: object, script?: string }} content
 */
export function layout(page, { title, main, script = 'shop' }) {
  const { nonce, texts } = page;
  return html`<html lang="${page.language}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${title ? `${title} · Fernling` : `Fernling · ${texts.tagline}`}</title>
      <script type="application/json" id="placet-options">
        ${json(placetOptions(page))}
      </script>
      <script src="/placet.js" nonce="${nonce}"></script>
      ${parkedVendors(page)}
      <link rel="icon" href="/pictures/logo.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/assets/shop.css" />
      ${alternates(page)}
      <script type="application/json" id="page-data">
        ${json(pageData(page))}
      </script>
      <script type="module" src="/assets/${script}.js" nonce="${nonce}"></script>
    </head>
    <body>
      ${header(page)}
      <div id="notice" class="notice" role="status" hidden></div>
      <main id="main" tabindex="-1">${main}</main>
      ${footer(page)}
      <policy-dialog>${policyArticles(page)}</policy-dialog>
    </body>
  </html>`;
}

function header(page) {
  const { texts, region } = page;
  return html`<header class="top">
    <a class="skip" href="#main">${texts.skip}</a>
    <div class="bar">
      <a class="brand" href="${page.to()}"
        ><img src="/pictures/logo.svg" alt="" width="36" height="36" /><span>Fernling</span></a
      >
      <div class="tools">
        <button type="button" class="where" data-placet-show="region">
          ${
            region
              ? html`<span lang="${region.languages[0]}">${region.label}</span
                  ><span class="detail">${LANGUAGE_NAMES[page.language]}</span
                  ><span class="detail">${symbolOf(page.currency)}</span>`
              : texts.chooseRegion
          }
        </button>
        ${
          region &&
          html`<a href="${page.to('account')}">${texts.account}</a>
            <a href="${page.to('cart')}">${texts.cart}<span id="cart-count" class="count" hidden></span></a>`
        }
      </div>
    </div>
    ${region && navigation(page)}
  </header>`;
}

function navigation(page) {
  return html`<nav aria-label="${page.texts.shelves}">
    <ul>
      ${CATEGORIES.map(({ id, name }) => {
        const path = id === 'home' ? '' : id;
        return html`<li>
          <a href="${page.to(path)}" ${page.path === path && html`aria-current="page"`}>${pick(name, page.language)}</a>
        </li>`;
      })}
    </ul>
  </nav>`;
}

function footer(page) {
  const { texts } = page;
  return html`<footer class="bottom">
    <div class="bar">
      <p><strong>Fernling</strong><br />${texts.tagline}</p>
      <ul>
        <li><button type="button" data-placet-show="settings">${texts.cookieSettings}</button></li>
        <li><button type="button" data-placet-show="region">${texts.changeRegion}</button></li>
        <li><button type="button" data-placet-show="policy:privacy">${texts.privacy}</button></li>
      </ul>
      <ul>
        <li><a href="${page.to('help/agreement')}">${texts.agreement}</a></li>
        <li><a href="${page.to('help')}">${texts.help}</a></li>
        <li><a href="${page.at('/live')}">${texts.live}</a></li>
      </ul>
      <p class="small">${texts.madeUp}</p>
    </div>
  </footer>`;
}

/** The same page in every other shop, for search engines. */
function alternates(page) {
  if (!page.region) return undefined;
  const links = allShops().map(
    (shop) =>
      html`<link
        rel="alternate"
        hreflang="${hreflangOf(shop)}"
        href="/${shop.region.id}/${shop.language}/${page.path}"
      />`,
  );
  return [...links, html`<link rel="alternate" hreflang="x-default" href="/" />`];
}

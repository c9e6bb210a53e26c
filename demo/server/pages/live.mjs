import { html } from '../html.mjs';
import { layout } from './layout.mjs';
import { REGIONS } from '../../shop/regions.mjs';

const PLACES = [
  ...REGIONS.map(({ countries: [country], label }) => ({ code: country, name: label })),
  { code: 'FR', name: 'France (no shop)' },
  { code: 'US', name: 'United States (no shop)' },
  { code: 'XX', name: 'Nobody knows' },
  { code: 'T1', name: 'Tor' },
];

const SHIELDS = [
  { way: '', name: 'no shield' },
  { way: 'tag', name: 'by the script tag' },
  { way: 'header', name: 'by a header of the server' },
];

/** What is worth asking about. */
const THINGS = ['_nv', 'cart-hk', 'nv.queue', 'marketing', 'somebody.example'];

/** Shows what placet knows, decides and does on this very page. The script fills in the panels. */
export function livePage(page) {
  return layout(page, {
    title: page.texts.live,
    script: 'live',
    main: html`<h1>What placet is doing here</h1>
      <p class="lead">
        This page is part of the shop: it has the same vendors parked on it. Answer the banner, change the region or
        play another place, and watch what is let go, what is held back, and why.
      </p>
      <div class="panels">
        <section class="panel wide" aria-labelledby="say">
          <h2 id="say">Say something</h2>
          <div class="actions">
            <button type="button" id="accept">Accept all</button>
            <button type="button" id="reject">Reject all</button>
            <button type="button" id="withdraw">Withdraw</button>
            <button type="button" data-placet-show="settings">Settings</button>
            <button type="button" data-placet-show="region">Region</button>
          </div>
          <h3>Play another place</h3>
          <p>The edge in front of this shop tells where a visitor is. Ask it to say something else:</p>
          <ul class="places">
            ${PLACES.map(
              ({ code, name }) =>
                html`<li>
                  <a href="/live?edge=${code}" ${page.edge === code && html`aria-current="page"`}>${name}</a>
                </li>`,
            )}
            <li><a href="/live" ${!page.edge && html`aria-current="page"`}>as it is</a></li>
          </ul>
        </section>
        <section class="panel wide" aria-labelledby="shield-title">
          <h2 id="shield-title">The shield</h2>
          <p>
            While something is denied, the browser itself can refuse every other host. A grant loads the page anew then.
          </p>
          <ul class="places">
            ${SHIELDS.map(
              ({ way, name }) =>
                html`<li>
                  <a href="/live${way && `?shield=${way}`}" ${(page.shield ?? '') === way && html`aria-current="page"`}
                    >${name}</a
                  >
                </li>`,
            )}
          </ul>
          <div id="shield" aria-live="polite"></div>
          ${page.shield && html`<div class="actions"><button type="button" id="knock">Knock at the vendors</button></div>`}
        </section>
        <section class="panel wide" aria-labelledby="why-title">
          <h2 id="why-title">Why is it (not) running?</h2>
          <form id="ask" class="ask">
            <label for="subject">A cookie, a storage key, a host, an address, or the id of a category or service</label>
            <input
              id="subject"
              name="subject"
              dir="ltr"
              list="subjects"
              autocomplete="off"
              autocapitalize="off"
              spellcheck="false"
            />
            <button class="button">Ask</button>
            <datalist id="subjects"></datalist>
          </form>
          <div class="actions" role="group" aria-label="Things to ask about">
            ${[...THINGS, page.vendors.navet.host].map((thing) => html`<button type="button" data-ask="${thing}"><code>${thing}</code></button>`)}
            <button type="button" id="ask-film">the film below</button>
          </div>
          <div id="why" class="answer" role="status"></div>
        </section>
        ${panel('location', 'Where you are')} ${panel('decision', 'What you decided')}
        ${panel('regions', 'Where you can be served', true)} ${panel('services', 'Who may do what')}
        <section class="panel" aria-labelledby="realms-title">
          <h2 id="realms-title">Accounts and carts</h2>
          <div id="realms" aria-live="polite"></div>
          <label class="tick"><input type="checkbox" id="object" /> Object to the next change of realm</label>
        </section>
        ${panel('parked', 'What waits on this page', true)}
        ${panel('stored', 'What may be stored, and what is there', true)}
        ${panel('report', 'All that is here: held back, let go, undeclared, seen', true, false)}
        ${panel('vendors', 'What reached the vendors', true)}
      </div>
      <section class="film" aria-labelledby="film">
        <div>
          <h2 id="film">Embeds</h2>
          <p>
            A film of Kinora’s. Until you agree, a placeholder of its size stands here and nothing is asked of Kinora.
          </p>
        </div>
        <iframe
          data-service="video"
          data-src="${page.vendors.kinora.origin}/film"
          title="${page.texts.filmName}"
          width="560"
          height="315"
        ></iframe>
      </section>
      <section class="embeds" aria-label="More embeds">
        <figure>
          <video
            data-service="video"
            data-poster="${page.vendors.kinora.origin}/still.svg"
            width="480"
            height="270"
            controls
            muted
            loop
            aria-label="A mill at work"
          >
            <source data-src="${page.vendors.kinora.origin}/clip.webm" type="video/webm" />
          </video>
          <figcaption>A video whose poster and source wait.</figcaption>
        </figure>
        <figure>
          <picture data-service="lumo">
            <source data-srcset="${page.vendors.lumo.origin}/advert.svg" media="(min-width: 1px)" />
            <img
              data-src="${page.vendors.lumo.origin}/advert.svg"
              alt="An advertisement of Lumo’s: sleep well"
              width="480"
              height="270"
            />
          </picture>
          <figcaption>A picture of the advertiser’s.</figcaption>
        </figure>
        <figure>
          <img
            data-service="lumo"
            data-src="${page.vendors.lumo.origin}/advert.svg"
            alt="The advertisement, small"
            width="160"
            height="90"
          />
          <figcaption>The same in a small place.</figcaption>
        </figure>
      </section>`,
  });
}

/** @param {boolean} aloud whether changes are read out: not of a long table, in which something changes all the time */
function panel(id, title, wide = false, aloud = true) {
  return html`<section class="panel ${wide && 'wide'}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    <div id="${id}" ${aloud && html`aria-live="polite"`}></div>
  </section>`;
}

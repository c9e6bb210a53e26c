import { html, json } from '../html.mjs';
import { MANY_REGIONS } from '../../shop/many-regions.mjs';

/**
 * A picker for a shop that is nearly everywhere: compact in the header, and in the page with a plain form that works
 * without scripts. It has options, a record and a server's answer of its own; the shop knows nothing of it.
 */
export function regionsPage(page) {
  const { chosen } = page;
  return html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>Sixty regions · Fernling</title>
      <script type="application/json" id="placet-options">
        ${json(optionsOf(page))}
      </script>
      <script src="/placet.js" nonce="${page.nonce}"></script>
      <link rel="icon" href="/pictures/logo.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/assets/shop.css" />
      <script type="module" src="/assets/regions-page.js" nonce="${page.nonce}"></script>
    </head>
    <body>
      <header class="top">
        <div class="bar">
          <a class="brand" href="${page.at('/')}"
            ><img src="/pictures/logo.svg" alt="" width="36" height="36" /><span>Fernling</span></a
          >
          <div class="tools">
            <region-picker compact><a href="#picker">Choose your region</a></region-picker>
          </div>
        </div>
      </header>
      <main id="main" tabindex="-1" class="narrow">
        <h1>Sixty regions</h1>
        <p class="lead">
          Up to eight regions are radio buttons. More can be searched: try “burma”, “holland”, “wien”, “₩”, “台湾”.
          Without scripts, the same form is sent to the server.
        </p>
        <p id="outcome" role="status">
          ${chosen && `The server got: ${chosen.region}, ${chosen.language}, ${chosen.currency}.`}
        </p>
        <region-picker id="picker">${plainForm(page)}</region-picker>
      </main>
    </body>
  </html>`;
}

/** What stands in the picker until it does. */
function plainForm({ at }) {
  const every = (name) => [...new Set(MANY_REGIONS.flatMap((region) => region[name]))].sort();
  return html`<form method="post" action="${at('/regions')}" class="plain">
    <label>
      Region
      <select name="region">
        ${MANY_REGIONS.map(({ id, label, languages }) => html`<option value="${id}" lang="${languages[0]}">${label}</option>`)}
      </select>
    </label>
    <label>
      Language
      <select name="language">
        ${every('languages').map((tag) => html`<option>${tag}</option>`)}
      </select>
    </label>
    <label>
      Currency
      <select name="currency">
        ${every('currencies').map((code) => html`<option>${code}</option>`)}
      </select>
    </label>
    <button class="button">Confirm</button>
  </form>`;
}

function optionsOf({ at }) {
  return {
    categories: { necessary: {} },
    services: [],
    regions: MANY_REGIONS,
    location: ['server-timing', { endpoint: at('/where') }, 'time-zone'],
    cookie: { name: 'many-regions' },
  };
}

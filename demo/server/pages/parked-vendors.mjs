import { html, json } from '../html.mjs';

/**
 * The vendors' scripts, parked: a browser does not run `text/plain`. placet lets them go when their service is granted, in
 * this order, the inline one after the script it needs.
 */
export function parkedVendors({ vendors, nonce, path }) {
  return html`<script
      type="text/plain"
      data-service="navet"
      src="${vendors.navet.origin}/navet.js"
      nonce="${nonce}"
    ></script>
    <script type="text/plain" data-service="navet" nonce="${nonce}">
      navet('page', ${json(`/${path}`)});
      demoLog.push('after navet.js');
    </script>
    <script type="text/plain" data-service="lumo" src="${vendors.lumo.origin}/lumo.js" nonce="${nonce}"></script>`;
}

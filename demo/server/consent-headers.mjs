import { clearSiteData, shieldHeader } from '../../dist/server/headers.js';
import { readConsent } from '../../dist/server/index.js';
import { NAVET_EDGE, placetOptions } from './placet-options.mjs';

/** What a page is answered with for the sake of what its visitor decided: `[name, value]` each. */
export function consentHeaders(request, page) {
  const options = placetOptions(page);
  const shield = page.shield === 'header' ? shieldHeader(request, options) : [];
  return [...shield, ...clearSiteData(request, options), ...setByNavet(request, page, options)];
}

/** What Navet's plug-in for shop servers would do, once its service is granted. */
function setByNavet({ headers: { cookie = '' } }, { shield }, { policyVersion }) {
  const isThere = cookie.includes(`${NAVET_EDGE.name}=`);
  if (!shield || isThere || !readConsent(cookie, { policyVersion }).allows('navet')) return [];
  return [['Set-Cookie', `${NAVET_EDGE.name}=1; Path=/; Max-Age=34164000; SameSite=Lax; HttpOnly`]];
}

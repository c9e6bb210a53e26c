import { tell } from './message.js';
import { say } from './page-data.js';
import { isChosen, obstacle } from './region.js';

const { placet } = window;
const DAYS = 30;

/**
 * Keeps something of this region in a cookie, through placet: withheld where the region does not fit the location.
 *
 * @returns {Promise<boolean>} whether it was kept; if not, the visitor has been told why
 */
export async function keep(name, value) {
  await placet.ready;
  const verdict =
    isChosen() && placet.setCookie(placet.realm.cookieName(name), value, { expires: DAYS, sameSite: 'lax' });
  if (verdict?.allowed) return true;
  const why = obstacle() ?? { kind: 'warned', text: say('withheld', { reason: verdict.reason }) };
  tell(why.text, why);
  return false;
}

/** What a cookie of a region says; empty where there is none. */
export function kept(name, region) {
  const start = `${name}-${region}=`;
  const pair = readCookies().find((one) => one.startsWith(start));
  return pair ? decodeURIComponent(pair.slice(start.length)) : '';
}

/** A cookie of one's own may always be removed. */
export function forget(name, region) {
  document.cookie = `${name}-${region}=; Path=/; Max-Age=0; SameSite=Lax`;
}

function readCookies() {
  try {
    return document.cookie.split('; ');
  } catch {
    return []; // a frame without an origin of its own has no cookies, and throws
  }
}

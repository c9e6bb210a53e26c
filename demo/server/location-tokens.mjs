import { issueLocationToken, verifyLocationToken } from '../../dist/server/tokens.js';

/** Who tells whom. */
const BETWEEN = {
  algorithm: 'ES256',
  issuer: 'https://edge.fernling.example',
  audience: 'https://orders.fernling.example',
};

/**
 * Both ends of the way that a location takes from the edge to the order service. The keys are made when the demo starts and
 * are written nowhere; the order service has the public half, so it cannot issue what it believes.
 *
 * @param {() => number} now the clock of both
 */
export async function locationTokens(now) {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const by = (key) => ({ ...BETWEEN, keys: [{ id: 'this-run', key }], now: now() });
  return {
    issue: (location, visit) => issueLocationToken(location, { ...by(keys.privateKey), visit }),
    verify: (token, visit) => verifyLocationToken(token, { ...by(keys.publicKey), visit }),
  };
}

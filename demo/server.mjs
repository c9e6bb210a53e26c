/**
 * The demo shop: an edge in front, the shop behind it, an order service on another host and three vendors beside it.
 *
 * Settings: PORT, PLACE (where visitors are: HK), VENDOR_PORTS (three, as in `4801,4802,4803`), ORDER_PORT (any that is
 * free); port 0 takes any that is free. `--json` prints one line for programs instead of one for people.
 */
import { fileURLToPath } from 'node:url';
import { edge } from './server/edge.mjs';
import { listen } from './server/listen.mjs';
import { locationTokens } from './server/location-tokens.mjs';
import { startOrderService } from './server/order-service.mjs';
import { shop } from './server/shop.mjs';
import { startVendors } from './server/vendors.mjs';

/**
 * Starts everything.
 *
 * @param {{ port?: number, place?: string, vendorPorts?: Record<string, number>, orderPort?: number, now?: () => number }}
 *   [options] `now`: the clock by which tokens are issued and verified
 */
export async function startDemo({ port = 0, place = 'HK', vendorPorts, orderPort = 0, now = Date.now } = {}) {
  const { vendors, close: closeVendors } = await startVendors(vendorPorts);
  /** Every request that the shop got, as `GET /hk/en/`. */
  const requests = [];
  let origin = '';
  const { issue, verify } = await locationTokens(now);
  const service = await startOrderService({ port: orderPort, shop: () => origin, verify });
  const orders = `${service.origin}/orders`;
  const answer = edge(shop({ vendors, orders: service.origin }), place, { orders, issue });
  const front = await listen((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    return answer(request, response);
  }, port);
  origin = `http://localhost:${front.port}`;
  return {
    origin,
    vendors,
    orders,
    requests,
    close: () => Promise.all([front.close(), service.close(), closeVendors()]),
  };
}

async function main() {
  const { PORT = 4800, PLACE, VENDOR_PORTS = '4801,4802,4803', ORDER_PORT = 0 } = process.env;
  const [navet, lumo, kinora] = VENDOR_PORTS.split(',').map(Number);
  const vendorPorts = { navet, lumo, kinora };
  const demo = await startDemo({ port: Number(PORT), place: PLACE, vendorPorts, orderPort: Number(ORDER_PORT) });

  const vendors = Object.entries(demo.vendors).map(([name, { origin }]) => [name, origin]);
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ origin: demo.origin, vendors: Object.fromEntries(vendors) }));
  } else {
    console.log(`The shop:  ${demo.origin}/`);
    console.log(`What placet does there:  ${demo.origin}/live`);
    console.log(`From elsewhere:  ${demo.origin}/?edge=DE  (or JP, XX for nobody knows, T1 for Tor)`);
    console.log(`Where orders are taken, by token:  ${demo.orders}`);
    for (const [name, origin] of vendors) console.log(`Vendor ${name}:  ${origin}/hits`);
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => demo.close());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();

import { memoryWorld } from '../../../src/adapters/memory-world.js';
import { networkEvidence } from '../../../src/core/network-evidence.js';
import '../../../src/define/index.js';
import { provideStore } from '../../../src/elements/provide-store.js';
import type { ConsentStore } from '../../../src/store/consent-store.js';
import { createConsentStore } from '../../../src/store/create-consent-store.js';
import { SHOP } from '../../support/shop.js';

const query = new URLSearchParams(location.search);
for (const [name, value] of new URLSearchParams(query.get('attributes') ?? '')) {
  document.documentElement.setAttribute(name, value);
}
/** Where the network says that the visitor is. */
const place = query.get('place');
const network = { name: 'network', find: () => networkEvidence('network', place, Date.now()) };
const options = place ? { ...SHOP, location: [network] } : SHOP;
const store: ConsentStore = createConsentStore(options, () => memoryWorld());
provideStore(document, store);

const clause = { text: 'We keep what an order needs.', items: ['Name', 'Address'] };
const sections = ['Who we are', 'What we keep', 'Your rights'].map((title) => ({ title, clauses: [clause, clause] }));

switch (query.get('show')) {
  case 'banner':
    await mountBanner();
    break;
  case 'settings':
    await (await mountBanner()).openSettings();
    break;
  case 'picker': {
    const picker = document.createElement('region-picker');
    picker.dialog = true;
    document.body.append(picker);
    await picker.show();
    break;
  }
  case 'policy': {
    const policy = document.createElement('policy-dialog');
    policy.documents = [{ id: 'privacy', title: 'Privacy policy', version: '1', date: '2026-11-01', sections }];
    document.body.append(policy);
    await policy.show();
    break;
  }
  case null:
}
document.documentElement.dataset['ready'] = '';

async function mountBanner() {
  const banner = document.createElement('cookie-banner');
  document.body.prepend(banner);
  while (!banner.querySelector('button')) await new Promise((resolve) => requestAnimationFrame(resolve));
  return banner;
}

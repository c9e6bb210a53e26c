import { icu } from './icu.js';
import type { FirstLayer, Messages } from './messages.js';

/** What the banner says at once, in English. */
export const firstLayer: FirstLayer = {
  locale: 'en',
  'banner.title': 'Cookies on this site',
  'banner.text':
    'We use cookies and similar storage. What this site needs to work is always on. Everything else is used only if you allow it, and you can change your choice at any time.',
  'banner.text-opt-out':
    'We use cookies and similar storage. What this site needs to work is always on. Everything else is in use until you reject it, and you can change your choice at any time.',
  'banner.accept-all': 'Accept all',
  'banner.reject-all': 'Reject all',
  'banner.settings': 'Settings',
  'banner.expired': 'Your earlier choice has expired, so we are asking again.',
  'banner.policy-changed': 'Our policy has changed since your last choice, so we are asking again.',
  'banner.new': 'Not decided yet:',
  'banner.accepted': 'Saved: all optional cookies are allowed.',
  'banner.rejected': 'Saved: all optional cookies are rejected.',
  'banner.saved': 'Your selection was saved.',
  'banner.withdrawn': 'Your consent was withdrawn.',
};

/** All texts in English. */
export const messages: Messages = {
  ...firstLayer,
  'category.necessary.label': 'Necessary',
  'category.necessary.description': 'Needed for the site to work: cart, sign-in, security and this choice.',
  'category.functional.label': 'Functional',
  'category.functional.description': 'Remembers settings and adds features such as videos, maps or chat.',
  'category.analytics.label': 'Analytics',
  'category.analytics.description': 'Measures how the site is used.',
  'category.marketing.label': 'Marketing',
  'category.marketing.description': 'Shows advertising here and on other sites, and measures its effect.',

  'settings.title': 'Cookie settings',
  'settings.intro':
    'Choose what may be stored in this browser, and which services may be used. Nothing changes until you save.',
  'settings.always-active': 'Always active',
  'settings.services': icu('{count, plural, one {# service} other {# services}}'),
  'settings.services-allowed': icu('{granted, number} of {count, number} allowed'),
  'settings.provider': icu('Provider: {provider}'),
  'settings.policy': 'Privacy policy',
  'settings.stored': icu('{count, plural, one {# stored item} other {# stored items}}'),
  'settings.name': 'Name',
  'settings.purpose': 'Purpose',
  'settings.duration': 'Duration',
  'settings.local': 'Local storage',
  'settings.session': 'Session storage',
  'settings.indexed-db': 'Database',
  'settings.cache': 'Offline cache',
  'settings.service-worker': 'Background program',
  'settings.save': 'Save selection',
  'settings.close': 'Close',
  'settings.withdraw': 'Withdraw consent',
  'settings.undecided': 'You have not decided yet.',
  'settings.decided': icu('You decided on {date, date, long} at {date, time, short}.'),
  'settings.reference': icu('Reference: {id}'),
  'settings.gpc': 'Your browser sends Global Privacy Control. We treat it as a no until you decide otherwise.',

  'region.title': 'Choose your region',
  'region.legend': 'Region',
  'region.language': 'Language',
  'region.currency': 'Currency',
  'region.proposed': 'Proposed',
  'region.proposal': icu(
    '{by, select, device {Because your device’s time zone points to {place}, we propose {region}.} other {Because your connection is in {place}, we propose {region}.}}',
  ),
  'region.not-served': icu(
    '{by, select, device {Your device’s time zone points to {place}. We have no region for it.} other {Your connection is in {place}. We have no region for it.}}',
  ),
  'region.pending': 'We are finding out where you are.',
  'region.unknown': 'We could not tell where you are. Please choose your region yourself.',
  'region.anonymized':
    'We could not tell where you are, because your connection hides it. Please choose your region yourself.',
  'region.inform': icu(
    '{by, select, device {Your device’s time zone points to {place}. {region} is made for another place.} other {Your connection is in {place}. {region} is made for another place.}}',
  ),
  'region.warn': icu(
    '{by, select, device {Your device’s time zone points to {place}, which {region} does not serve. Prices, delivery and terms may not apply to you.} other {Your connection is in {place}, which {region} does not serve. Prices, delivery and terms may not apply to you.}}',
  ),
  'region.warn-unknown': icu(
    'We could not tell where you are. If {region} does not serve that place, we may have to turn down an order.',
  ),
  'region.acknowledge': icu('I understand, continue with {region}'),
  'region.acknowledge-first': 'Tick the box above first.',
  'region.refuse': icu('{region} is not available here: your connection is in {place}.'),
  'region.refuse-help': 'If that is wrong, turn off a VPN or proxy if you use one, and check again.',
  'region.browse-only': icu('You can look around in {region}, but you cannot order from {place}.'),
  'region.choose': icu('Choose {region}'),
  'region.choose-first': 'Choose a region first.',
  'region.check-again': 'Check my location again',
  'region.checking': 'Checking…',
  'region.checked': icu('Checked: your connection is in {place}.'),
  'region.checked-unknown': 'Checked: we could not tell where you are.',
  'region.accounts': 'Accounts, carts and orders belong to one region and are not shared with the others.',
  'region.confirm': 'Confirm',
  'region.saved': icu('Your region is now {region}.'),
  'region.close': 'Close',

  'policy.title': 'Terms and policies',
  'policy.documents': 'Documents',
  'policy.contents': 'Contents',
  'policy.version': icu('Version {version}'),
  'policy.date': icu('In force since {date, date, long}'),
  'policy.previous': 'Previous section',
  'policy.next': 'Next section',
  'policy.print': 'Print',
  'policy.page': 'Open as a page',
  'policy.accept': 'I accept',
  'policy.accepted': 'You accepted this document.',
  'policy.close': 'Close',

  'embed.title': icu('Content from {name}'),
  'embed.text': icu(
    'It is not loaded, because you have not allowed “{category}”. If you show it, {provider} receives data such as your IP address and may store cookies.',
  ),
  'embed.once': 'Show once',
  'embed.always': icu('Always allow {name}'),
};

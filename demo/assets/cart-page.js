import { emptyCart, putInCart, readCart } from './cart.js';
import { element } from './element.js';
import { kept } from './keep.js';
import { tell } from './message.js';
import { data, findProduct, linkTo, price, say } from './page-data.js';
import { obstacle } from './region.js';

const { placet } = window;
const box = document.getElementById('cart');

export function startCartPage() {
  document.getElementById('order').addEventListener('click', () => void sendOrder());
  showCart();
}

export function showCart() {
  const items = readCart();
  const [empty, list, total, order] = box.children;
  empty.hidden = items.length > 0;
  for (const part of [list, total, order]) part.hidden = items.length === 0;
  list.replaceChildren(...items.map(row));
  total.querySelector('strong').textContent = price(items.reduce((all, one) => all + sumOf(one), 0));
}

function row({ sku, count }) {
  const product = findProduct(sku);
  const { name, tint } = product;
  const number = element('input', {
    type: 'number',
    min: '1',
    max: '99',
    value: String(count),
    'aria-label': say('quantity', { product: name }),
  });
  number.addEventListener(
    'change',
    () => void change(sku, Math.min(99, Math.max(1, Math.round(Number(number.value) || 1)))),
  );
  const remove = element(
    'button',
    { type: 'button', 'aria-label': say('removeItem', { product: name }) },
    say('remove'),
  );
  remove.addEventListener('click', () => void change(sku, 0));
  return element(
    'li',
    {},
    element(
      'span',
      { className: `picture ${tint}` },
      element('img', { src: `/pictures/${sku}.svg`, alt: '', width: 80, height: 80 }),
    ),
    element('a', { href: linkTo(`product/${sku}`) }, name),
    number,
    element('span', { className: 'price' }, price(sumOf({ sku, count }))),
    remove,
  );
}

function sumOf({ sku, count }) {
  return findProduct(sku).price * count;
}

async function change(sku, count) {
  await putInCart(sku, count);
  showCart();
}

/** The order service decides, not the page: it knows where the order comes from, by the token that the edge gave the page. */
async function sendOrder() {
  const answer = await postOrder().catch(() => undefined);
  if (answer?.status === 403) {
    const { token } = await answer.json();
    if (token) return tell(say('notVouched', { reason: token }), { kind: 'refused' });
    await placet.locate(); // the edge sees it otherwise than the page did
    return tell(obstacle()?.text ?? say('failed'), { ...obstacle() });
  }
  if (answer?.status === 409) return tell(say('otherAccount'), { kind: 'refused' });
  if (!answer?.ok) return tell(say('failed'), { kind: 'refused' });
  const { number, total } = await answer.json();
  emptyCart();
  showCart();
  return tell(say('ordered', { number, total }), { kind: 'good' });
}

/** The token is asked for now, and kept nowhere. */
async function postOrder() {
  const { region, language } = data;
  const { orders, token } = await (await fetch(linkTo('/api/checkout'), { method: 'POST' })).json();
  const body = JSON.stringify({ region: region.id, language, items: readCart(), account: kept('account', region.id) });
  const headers = { 'Content-Type': 'application/json', 'X-Location-Token': token };
  return fetch(orders, { method: 'POST', credentials: 'include', headers, body });
}

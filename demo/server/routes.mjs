import { accountPage } from './pages/account.mjs';
import { cartPage } from './pages/cart.mjs';
import { categoryPage } from './pages/category.mjs';
import { helpPage } from './pages/help.mjs';
import { homePage } from './pages/home.mjs';
import { landingPage } from './pages/landing.mjs';
import { livePage } from './pages/live.mjs';
import { notFoundPage } from './pages/not-found.mjs';
import { policyPage } from './pages/policy.mjs';
import { regionsPage } from './pages/regions.mjs';
import { productPage } from './pages/product.mjs';
import { chosenIn } from './choose-region.mjs';
import { pageContext } from './page-context.mjs';
import { findCategory } from '../shop/categories.mjs';
import { findPolicy } from '../shop/policies.mjs';
import { findProduct } from '../shop/products.mjs';
import { findRegion } from '../shop/regions.mjs';

/**
 * The page at an address: `/{region}/{language}/…` for the shops, a few without a region.
 *
 * @returns {{ status?: number, location?: string, page?: { markup: string }, context?: object }}
 */
export function findPage(url, world) {
  const [, id, language, ...rest] = url.pathname.split('/');
  const region = findRegion(id);
  if (region && !language) return { location: `/${id}/${region.languages[0]}/${url.search}` };
  if (region?.languages.includes(language)) {
    if (!url.pathname.slice(1 + id.length + 1 + language.length)) return { location: `${url.pathname}/${url.search}` };
    const context = pageContext(url, { region, language }, rest.join('/'), world);
    return answer(shopPage(context), context);
  }
  const context = pageContext(url, undefined, url.pathname.slice(1), world);
  return answer(neutralPage(context, url), context);
}

function answer(page, context) {
  return page ? { page, context } : { status: 404, page: notFoundPage(context), context };
}

function shopPage(context) {
  const [first, second, ...more] = context.path.split('/');
  if (more.length) return undefined;
  if (!first) return homePage(context);
  if (first === 'cart' && !second) return cartPage(context);
  if (first === 'account' && !second) return accountPage(context);
  if (first === 'help') return help(context, second);
  if (first === 'product' && findProduct(second)) return productPage(context, findProduct(second));
  const category = findCategory(first);
  return category?.line && !second ? categoryPage(context, category) : undefined;
}

/** What there is without a region. */
function neutralPage(context, url) {
  const [first, second, ...more] = context.path.split('/');
  if (more.length) return undefined;
  if (!first) return landingPage(context);
  if (first === 'live' && !second) return livePage(context);
  if (first === 'regions' && !second) return regionsPage({ ...context, chosen: chosenIn(url) });
  return first === 'help' ? help(context, second) : undefined;
}

function help(context, id) {
  if (!id) return helpPage(context);
  return findPolicy(id) ? policyPage(context, findPolicy(id)) : undefined;
}

import type { Category } from '../core/category.js';
import type { Messages } from './messages.js';
import type { Translator } from './translator.js';

/** A category's label or description: the site's own, else the standard one, else its id or nothing. */
export function categoryText(category: Category, what: 'label' | 'description', translator: Translator): string {
  const own = category[what];
  if (own !== undefined) return translator.localized(own);
  if (isStandard(category.id)) return translator.text(`category.${category.id}.${what}`);
  return what === 'label' ? category.id : '';
}

type StandardCategory = keyof Messages extends infer Id
  ? Id extends `category.${infer Name}.label`
    ? Name
    : never
  : never;

const STANDARD: { readonly [id in StandardCategory]: true } = {
  necessary: true,
  functional: true,
  analytics: true,
  marketing: true,
};

function isStandard(id: string): id is StandardCategory {
  return Object.hasOwn(STANDARD, id);
}

import type { Category } from '../core/category.js';

/** The four categories that hold where a site names none of its own, from the least intrusive on. */
export const CATEGORIES: { readonly [id: string]: Partial<Category> } = {
  necessary: {},
  functional: {},
  analytics: {},
  marketing: {},
};

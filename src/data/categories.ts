import type { Category } from '../core/category.js';

/** The four categories that hold where a site names none of its own, from the least intrusive on. */
export const CATEGORIES: readonly Category[] = [
  { id: 'necessary', required: true },
  { id: 'functional' },
  { id: 'analytics' },
  { id: 'marketing' },
];

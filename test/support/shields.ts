import { contentPolicy } from '../../src/core/content-policy.js';
import type { TagOptions } from '../../src/script/page-options.js';
import { resolveOptions } from '../../src/store/resolve-options.js';
import type { MadePage } from './made-page.js';

/** A way to shield a page, and what a page is made of to have it. */
export interface Shield {
  readonly name: string;
  /** A page of these options, shielded as long as nothing optional is granted. */
  readonly page: (options: TagOptions) => MadePage;
}

/** Both ways to shield a page: by the script tag alone, and by a server's header too. */
export const SHIELDS: readonly Shield[] = [
  { name: 'by the script tag', page: (options) => ({ options: shielded(options) }) },
  {
    name: 'by a header',
    page: (options) => ({
      options: shielded(options),
      headers: { 'Content-Security-Policy': policyFor(shielded(options)) },
    }),
  },
];

/** The same address at another host: this server answers to both names. */
export const ELSEWHERE = location.origin.replace('localhost', '127.0.0.1');

function shielded(options: TagOptions): TagOptions {
  return { shield: {}, ...options };
}

/** What a server would send to a visitor who did not decide. */
function policyFor(options: TagOptions): string {
  const settings = resolveOptions(options);
  const required = settings.categories.filter((category) => category.required).map(({ id }) => id);
  const isRequired = (id: string): boolean =>
    settings.services.some((service) => service.id === id && required.includes(service.category));
  return contentPolicy(settings, isRequired) ?? '';
}

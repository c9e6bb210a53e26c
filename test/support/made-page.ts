import type { PlacetGlobal } from '../../src/script/index.js';
import type { TagOptions } from '../../src/script/page-options.js';
import { NO_POLICY, signed, type Policy } from './policies.js';

/** The window of a page that a test made. */
export type MadeWindow = Window &
  typeof globalThis & { readonly placet: PlacetGlobal; readonly log?: string[]; errors: Error[] };

/** What a page is made of. */
export interface MadePage {
  readonly options?: TagOptions | string;
  /** Before placet.js, in the head. */
  readonly before?: string;
  /** Behind placet.js, in the head. */
  readonly behind?: string;
  readonly body?: string;
  /** Leaves placet's own tag out, for the page to bring it in its own way. */
  readonly untagged?: boolean;
  readonly headers?: { readonly [name: string]: string };
  /** On placet's own tags. */
  readonly nonce?: string;
  readonly sandbox?: string;
  /** Where placet.js is loaded from. */
  readonly tag?: string;
  /** Its headers are sent, and its nonce is on every script of the page. */
  readonly policy?: Policy;
}

/** Categories and services that most tests need. */
export const OPTIONS: TagOptions = {
  autoShow: false,
  services: [
    { id: 'shop', category: 'necessary', cookies: [{ name: 'cart-*', scope: 'order' }, { name: 'session' }] },
    {
      id: 'counter',
      category: 'analytics',
      cookies: [{ name: '_ct' }, { name: '_ct_*' }],
      storage: [{ area: 'local', key: 'ct.*' }],
    },
    { id: 'pixel', category: 'marketing', cookies: [{ name: '_px' }] },
  ],
};

/** Opens a page with the script tag in a frame; resolves once it has loaded. */
export async function openPage({
  options = OPTIONS,
  before = '',
  behind = '',
  body = '',
  policy = NO_POLICY,
  headers = policy.headers ?? {},
  nonce = policy.nonce ?? '',
  sandbox,
  untagged = false,
  tag = '/dist/placet.js',
}: MadePage = {}): Promise<MadeWindow> {
  const json = typeof options === 'string' ? options : JSON.stringify(options);
  const own = nonce && ` nonce="${nonce}"`;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>made</title><link rel="icon" href="data:,">
    <script${own}>window.errors = []; addEventListener('error', (event) => errors.push(event.error));</script>${signed(before, policy)}
    <script type="application/json" id="placet-options">${json}</script>
    ${untagged ? '' : `<script${own} src="${tag}"></script>`}${behind}</head><body>${signed(body, policy)}</body></html>`;
  const asked = new URLSearchParams({ html });
  for (const [name, value] of Object.entries(headers)) asked.append(`header.${name}`, value);
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = `/made/page?${asked}`;
  frame.title = 'made';
  frame.width = '600';
  frame.height = '400';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as MadeWindow;
}

/** Puts in what lies in the page's `<template>`s, as a page's own scripts would: Trusted Types let no text become markup. */
export function bringLate(page: MadeWindow): void {
  for (const { content } of page.document.querySelectorAll('template')) {
    page.document.body.append(content.cloneNode(true));
  }
}

/**
 * Takes all frames away and forgets what they stored. To Firefox, what was under way for a frame brings the cookies back
 * that it was asked with; an answer that comes after that is one from which on they stay away.
 */
export async function forget(): Promise<void> {
  const frames = document.querySelectorAll('iframe');
  for (const frame of frames) frame.remove();
  localStorage.clear();
  sessionStorage.clear();
  endCookies();
  if (frames.length === 0) return;
  await hitsOf('nothing');
  endCookies();
}

function endCookies(): void {
  for (const pair of document.cookie.split('; ')) {
    const [name = ''] = pair.split('=');
    for (const path of ['/', '/made', '/made/', '/test']) document.cookie = `${name}=; Max-Age=0; Path=${path}`;
  }
}

/**
 * Resolves when a condition holds; looks again every few milliseconds, so that the page gets round to what it has to do.
 *
 * @param what - What is waited for; as a function, it says how things stand when the patience ends.
 */
export async function until(
  condition: () => unknown,
  what: string | (() => string) = String(condition),
  patience = 15_000,
): Promise<void> {
  const end = performance.now() + patience;
  while (!condition()) {
    if (performance.now() > end) {
      throw new Error(`not so within ${patience} ms: ${typeof what === 'string' ? what : what()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}

/** Lets whatever is due in this moment happen: a task, so all microtasks and a message or two. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/** How often a script of {@link openPage}'s server was asked for. */
export async function hitsOf(log: string): Promise<number> {
  const answer = (await (await fetch(`/made/hits?of=${log}`)).json()) as { readonly hits: number };
  return answer.hits;
}

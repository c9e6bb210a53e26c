import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Declaration {
  readonly tagName?: string;
  readonly customElement?: boolean;
  readonly events?: readonly { readonly name: string }[];
  readonly members?: readonly { readonly name: string }[];
}

interface Module {
  readonly path: string;
  readonly declarations?: readonly Declaration[];
  readonly exports?: readonly {
    readonly kind: string;
    readonly name: string;
    readonly declaration: { module?: string };
  }[];
}

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as { modules: readonly Module[] };
const elements = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));

test('the manifest has the three elements and the events they fire', () => {
  const events = elements.map(({ tagName, events: fired = [] }) => [tagName, fired.map(({ name }) => name).sort()]);
  expect(Object.fromEntries(events)).toEqual({
    'cookie-banner': ['consent-change'],
    'policy-dialog': ['policy-accept'],
    'region-picker': ['region-change', 'region-refused'],
  });
});

test('it shows nothing private', () => {
  expect(elements.flatMap(({ members = [] }) => members.filter(({ name }) => name.startsWith('#')))).toEqual([]);
});

test('it names files that are published', () => {
  const named = modules.flatMap(({ path, exports: exported = [] }) => [
    path,
    ...exported.filter(({ kind }) => kind === 'custom-element-definition').map(({ declaration }) => declaration.module),
  ]);
  // A module of types alone is built to nothing.
  const isThere = (file = '') => existsSync(file) || existsSync(file.replace(/\.js$/, '.d.ts'));
  const missing = named.filter((file) => !isThere(file));
  expect(missing).toEqual([]);
});

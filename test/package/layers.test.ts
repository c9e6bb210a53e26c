import { expect, test } from 'vitest';
import ts from 'typescript';
import { layerOf, type SourceFile, sourceFiles, type SourceImport } from '../support/source-files.js';

/** What each folder of src/ may import besides itself: folders, folders by their types alone, packages. */
const LAYERS: Record<string, { from: string[]; typesFrom?: string[]; packages?: string[] }> = {
  core: { from: [] },
  data: { from: ['core'] },
  adapters: { from: ['core', 'data'], packages: ['js-cookie', '@rapideditor/country-coder'] },
  locales: { from: ['core', 'data'], packages: ['@formatjs/intl'] },
  store: { from: ['core', 'data', 'adapters'] },
  gate: { from: ['core', 'data', 'adapters'], typesFrom: ['store'] },
  signals: { from: ['core', 'data', 'adapters'], typesFrom: ['store'] },
  services: { from: ['core', 'data'], typesFrom: ['store'] },
  server: { from: ['core', 'data'], packages: ['jose'] },
  elements: { from: ['core', 'data', 'adapters', 'locales', 'store'], packages: ['lit', '@lit/reactive-element'] },
  define: { from: ['core', 'data', 'adapters', 'locales', 'store', 'elements'] },
  // The entry "." has no Lit and no formatter.
  index: { from: ['core', 'data', 'adapters', 'store', 'gate'], typesFrom: ['locales', 'signals'] },
  script: {
    from: [
      'core',
      'data',
      'adapters',
      'locales',
      'store',
      'gate',
      'signals',
      'services',
      'elements',
      'define',
      'index',
    ],
    packages: ['lit', '@lit/reactive-element'],
  },
};

test('each folder of src has its place', () => {
  const folders = new Set(sourceFiles.map(({ file }) => layerOf(file)));
  expect([...folders].filter((folder) => !LAYERS[folder])).toEqual([]);
});

test.each(Object.keys(LAYERS))('%s imports only what stands below it', (layer) => {
  const files = sourceFiles.filter(({ file }) => layerOf(file) === layer);
  expect(
    files.flatMap((source) => source.imports.filter(isForbidden(source)).map((found) => place(source, found))),
  ).toEqual([]);
});

test('nothing is imported in a circle, types included', () => {
  expect(circles()).toEqual([]);
});

/** The clock, chance and the page come into core as arguments. */
const WORLD = [
  'window',
  'document',
  'navigator',
  'fetch',
  'console',
  'localStorage',
  'sessionStorage',
  'setTimeout',
  'globalThis',
  'self',
  'crypto',
];

test.each(sourceFiles.filter(({ file }) => layerOf(file) === 'core').map((source) => [source.file, source] as const))(
  '%s asks for the world as an argument',
  (_, source) => {
    expect(mentionsOfTheWorld(source)).toEqual([]);
  },
);

function isForbidden({ file }: SourceFile) {
  const layer = layerOf(file);
  const { from, typesFrom = [], packages = [] } = LAYERS[layer] ?? { from: [] };
  return (found: SourceImport): boolean => {
    if (!found.file)
      return !packages.some((name) => found.specifier === name || found.specifier.startsWith(`${name}/`));
    const target = layerOf(found.file);
    return target !== layer && !from.includes(target) && !(found.typeOnly && typesFrom.includes(target));
  };
}

function place({ file }: SourceFile, { line, specifier }: SourceImport): string {
  return `${file}:${line} imports ${specifier}`;
}

function circles(): string[] {
  const graph = new Map(sourceFiles.map(({ file, imports }) => [file, imports.flatMap((found) => found.file ?? [])]));
  const done = new Set<string>();
  const found: string[] = [];
  for (const file of graph.keys()) walk(file, []);
  return found;

  function walk(file: string, path: readonly string[]): void {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  }
}

function mentionsOfTheWorld({ file, tree }: SourceFile): string[] {
  const found: string[] = [];
  visit(tree);
  return found;

  function visit(node: ts.Node): void {
    const name = worldIn(node);
    if (name) found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${name}`);
    ts.forEachChild(node, visit);
  }
}

function worldIn(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  if (ts.isPropertyAccessExpression(node)) {
    return ['Date.now', 'Math.random'].find((name) => node.getText() === name);
  }
  if (!ts.isIdentifier(node) || !WORLD.includes(node.text)) return undefined;
  // A property of that name is not the global.
  const { parent } = node;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  const isName = ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isLiteralTypeNode(parent);
  return isMember || isName ? undefined : node.text;
}

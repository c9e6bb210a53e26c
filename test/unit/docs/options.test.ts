import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { checkOptions } from '../../../src/store/check-options.js';
import { checkRegionOptions } from '../../../src/store/check-region-options.js';
import type { ConsentOptions } from '../../../src/store/options.js';
import { regionMistakes } from '../../../src/store/region-mistakes.js';
import { tablesIn } from './tables.js';

const document = readFileSync('docs/options.md', 'utf8');
const interfaces = interfacesOf('src/store/options.ts', 'src/script/page-options.ts', 'src/core/service.ts');
const options = [...membersOf('ConsentOptions'), ...membersOf('TagOptions')];

describe('the document of the options', () => {
  test.each(options.map(nameOf))('has a section on `%s`', (name) => {
    expect(sectionOf(name)).not.toBe('');
  });

  test.each(options.map((option) => [nameOf(option), keysWithin(option.type)] as const))(
    'names in the section on `%s` each key of it',
    (name, keys) => {
      const words = codeWords(sectionOf(name));
      expect(keys.filter((key) => !words.has(key))).toEqual([]);
    },
  );

  test('says of the name of a later version that it does nothing', () => {
    const words = codeWords(document.slice(document.indexOf('\n## Without effect yet')));
    expect(['record'].filter((name) => !words.has(name))).toEqual([]);
  });

  test.each([...document.matchAll(/^```json\n([^]*?)^```$/gm)].map(([, json = '']) => json))(
    'shows options that can be used: %s',
    (json) => {
      expect(() => check(json)).not.toThrow();
    },
  );

  const mistakes = tablesIn(document, 'the mistake').map(([mistake = '', error = '']) => [
    plain(mistake),
    plain(error),
  ]);

  test('shows mistakes', () => {
    expect(mistakes.length).toBeGreaterThan(20);
  });

  test.each(mistakes)('%s is told as it says', (mistake = '', error = '') => {
    const [start = '', end = ''] = error.split('…');
    const message = complaint(mistake);
    expect(message.slice(0, start.length)).toBe(start);
    if (error.includes('…')) expect(message.endsWith(end)).toBe(true);
    else expect(message).toBe(error);
  });
});

/** What the check says to options that a document shows; they may leave out what is not their subject. */
function complaint(json: string): string {
  try {
    check(json);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
}

function check(json: string): void {
  const options = { services: [], ...(JSON.parse(json) as Partial<ConsentOptions>) };
  checkOptions(options);
  checkRegionOptions(options);
  for (const mistake of regionMistakes(options)) throw mistake;
}

/** The part of the document under a heading that is the option's name, and nothing else. */
function sectionOf(name: string): string {
  return document.split(/^## /m).find((part) => part.startsWith(`\`${name}\`\n`)) ?? '';
}

/** Every name that stands as code in a text or a table; examples do not count. */
function codeWords(text: string): Set<string> {
  return new Set(
    [...text.replace(/^```[^]*?^```$/gm, '').matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.split(/[^\w-]+/)),
  );
}

function plain(cell: string): string {
  return cell.replace(/^`|`$/g, '');
}

/** The properties of every interface in some files. */
function interfacesOf(...files: string[]): Map<string, readonly ts.PropertySignature[]> {
  const statements = files.flatMap((file) => [
    ...ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest).statements,
  ]);
  return new Map(
    statements
      .filter(ts.isInterfaceDeclaration)
      .map((one) => [one.name.text, one.members.filter(ts.isPropertySignature)]),
  );
}

function membersOf(name: string): readonly ts.PropertySignature[] {
  return interfaces.get(name) ?? [];
}

function nameOf({ name }: ts.PropertySignature): string {
  return (name as ts.Identifier).text;
}

/** Every key that can be written within a type, however deep. */
function keysWithin(type: ts.Node | undefined): readonly string[] {
  if (!type || ts.isFunctionTypeNode(type)) return [];
  const keys: string[] = [];
  const look = (node: ts.Node): void => {
    const named = ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) ? membersOf(node.typeName.text) : [];
    for (const member of [...named, ...(ts.isPropertySignature(node) ? [node] : [])]) {
      keys.push(nameOf(member));
      keys.push(...keysWithin(member.type));
    }
    if (!ts.isPropertySignature(node)) ts.forEachChild(node, look);
  };
  look(type);
  return keys;
}

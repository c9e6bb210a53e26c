/**
 * Compiles messages when they are built: each `icu('…')` in src/locales becomes the tree that the ICU parser makes of
 * the text, so that nothing parses at run time and no bundle holds a parser.
 *
 * One function does the work; Vite, Vitest and @web/test-runner each call it.
 */
import { parse } from '@formatjs/icu-messageformat-parser';
import ts from 'typescript';
import { withoutParser } from './no-parser.mjs';

const LOCALE_FILE = /[\\/]src[\\/]locales[\\/][^?]*\.ts$/;

/** Whether this file may hold messages to compile. @param {string} file */
export const holdsMessages = (file) => LOCALE_FILE.test(file);

/**
 * The source with each `icu('…')` replaced. Lines stay where they were.
 * @param {string} source
 * @param {string} file named in what is thrown
 * @returns {string}
 */
export function compileMessages(source, file) {
  if (!/\bicu\b/.test(source)) return source;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  /** @type {{ start: number; end: number; text: string }[]} */
  const edits = [];

  /** @param {import('typescript').Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'icu') {
      edits.push({ start: node.getStart(), end: node.getEnd(), text: compileCall(node, tree) });
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(tree);

  return edits.reduceRight((code, edit) => code.slice(0, edit.start) + edit.text + code.slice(edit.end), source);
}

/** The plugin of Vite and Vitest. @returns {import('vite').Plugin} */
export function icuPlugin() {
  return {
    name: 'placet:icu',
    enforce: 'pre',
    resolveId(source, importer) {
      const standIn = withoutParser(source, importer);
      return standIn && this.resolve(standIn, importer);
    },
    transform(code, id) {
      const [file = id] = id.split('?');
      return holdsMessages(file) ? { code: compileMessages(code, file), map: null } : undefined;
    },
  };
}

/**
 * @param {import('typescript').CallExpression} call
 * @param {import('typescript').SourceFile} tree
 */
function compileCall(call, tree) {
  const [message] = call.arguments;
  if (call.arguments.length !== 1 || !message || !ts.isStringLiteralLike(message)) {
    throw problem(call, tree, 'icu() takes one string literal: it is compiled when it is built');
  }
  // A text that spans lines keeps them, so that later lines keep their numbers.
  const lines = call.getText().split('\n').length - 1;
  return `(${JSON.stringify(parseMessage(message.text, call, tree))}${'\n'.repeat(lines)})`;
}

/**
 * @param {string} text
 * @param {import('typescript').CallExpression} call
 * @param {import('typescript').SourceFile} tree
 */
function parseMessage(text, call, tree) {
  try {
    return parse(text, { captureLocation: false, requiresOtherClause: true });
  } catch (error) {
    throw problem(call, tree, `not an ICU message (${error instanceof Error ? error.message : error}): ${text}`);
  }
}

/**
 * @param {import('typescript').Node} node
 * @param {import('typescript').SourceFile} tree
 * @param {string} what
 */
function problem(node, tree, what) {
  return new Error(`${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
}

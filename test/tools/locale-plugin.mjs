/**
 * The texts that the script tag brings, per locale:
 *
 * - `placet:messages/<tag>`: all of them, compiled;
 * - `placet:first/<tag>`: those of the banner's first layer as plain strings, which need no formatter.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { icuPlugin } from './icu-plugin.mjs';

const FOLDER = 'src/locales';
const ENTRY = /^placet:(first|messages)\/(.+)$/;

/** The locales there are: files named for a language tag. @returns {string[]} */
export function localeTags() {
  return readdirSync(FOLDER)
    .filter((file) => /^[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?\.ts$/.test(file))
    .map((file) => path.basename(file, '.ts'))
    .sort();
}

/** @returns {import('vite').Plugin} */
export function localePlugin() {
  return {
    name: 'placet:locales',
    enforce: 'pre',
    buildStart() {
      for (const tag of localeTags()) {
        this.emitFile({ type: 'chunk', id: `placet:first/${tag}`, name: `first-${tag}` });
        this.emitFile({ type: 'chunk', id: `placet:messages/${tag}`, name: `messages-${tag}` });
      }
    },
    resolveId: (id) => (ENTRY.test(id) ? `\0${id}` : undefined),
    async load(id) {
      const [, kind, tag] = (id.startsWith('\0') && ENTRY.exec(id.slice(1))) || [];
      if (!tag) return undefined;
      const file = path.resolve(FOLDER, `${tag}.ts`);
      const messages = await messagesOf(file);
      if (kind === 'messages') return `export const messages = ${JSON.stringify(messages)};`;
      return `export const messages = ${JSON.stringify(await firstLayer(messages, tag))};`;
    },
  };
}

/**
 * @param {Record<string, unknown>} messages
 * @param {string} tag
 */
async function firstLayer(messages, tag) {
  const { FIRST_LAYER: ids } = await evaluate(path.resolve(FOLDER, 'first-layer.ts'));
  return Object.fromEntries(ids.map((/** @type {string} */ id) => [id, plain(messages[id], `${id} in ${tag}`)]));
}

/** A locale's file exports one object. @param {string} file */
async function messagesOf(file) {
  const [messages, ...others] = Object.values(await evaluate(file));
  if (!messages || others.length)
    throw new Error(`${file} exports ${others.length ? 'more than' : 'less than'} one object`);
  return messages;
}

/**
 * The text of a compiled message without arguments.
 * @param {any} message
 * @param {string} which
 */
function plain(message, which) {
  if (typeof message === 'string') return message;
  if (!Array.isArray(message) || message.some((part) => part.type !== 0)) {
    throw new Error(`${which}: a message of the first layer is plain text, since no formatter is there yet`);
  }
  return message.map((part) => part.value).join('');
}

/** @param {string} file @returns {Promise<any>} */
async function evaluate(file) {
  return (await runnerImport(file, { configFile: false, plugins: [icuPlugin()], logLevel: 'error' })).module;
}

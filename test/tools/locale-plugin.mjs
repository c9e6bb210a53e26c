/**
 * The texts that the script tag brings, per locale: `first-<tag>.js` has those of the banner's first layer, which are
 * plain strings and need no formatter; `messages-<tag>.js` has all of them, and is the chunk that load-messages.ts
 * imports.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { icuPlugin } from './icu-plugin.mjs';

const FOLDER = 'src/locales';
const FIRST = 'placet:first/';

/** The locales there are: files named for a language tag. @returns {string[]} */
export function localeTags() {
  return readdirSync(FOLDER)
    .filter((file) => /^[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?\.ts$/.test(file))
    .map((file) => path.basename(file, '.ts'))
    .sort();
}

/** The name of a chunk's file. @param {{ name: string, facadeModuleId?: string | null }} chunk */
export function chunkFileName({ name, facadeModuleId }) {
  const isLocale =
    facadeModuleId && path.dirname(facadeModuleId) === path.resolve(FOLDER) && localeTags().includes(name);
  return isLocale ? 'messages-[name].js' : '[name].js';
}

/** @returns {import('vite').Plugin} */
export function localePlugin() {
  return {
    name: 'placet:locales',
    enforce: 'pre',
    buildStart() {
      for (const tag of localeTags()) this.emitFile({ type: 'chunk', id: FIRST + tag, name: `first-${tag}` });
    },
    resolveId: (id) => (id.startsWith(FIRST) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${FIRST}`)) return undefined;
      // Copied, not imported: the locale's module is the chunk of all its texts.
      return `export const messages = ${JSON.stringify(await firstLayer(id.slice(FIRST.length + 1)))};`;
    },
  };
}

/** @param {string} tag @returns {Promise<Record<string, string>>} */
async function firstLayer(tag) {
  const file = path.resolve(FOLDER, `${tag}.ts`);
  const plugins = [icuPlugin()];
  const { module } = await runnerImport(file, { configFile: false, plugins, logLevel: 'error' });
  const { firstLayer: texts } = /** @type {{ firstLayer?: Record<string, unknown> }} */ (module);
  if (!texts) throw new Error(`${file} does not export firstLayer`);
  for (const [id, text] of Object.entries(texts)) {
    if (typeof text !== 'string') throw new Error(`${file}: ${id} is of the first layer, so it must be a plain string`);
  }
  return /** @type {Record<string, string>} */ (texts);
}

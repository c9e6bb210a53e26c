import { fileURLToPath } from 'node:url';

const LIT = /[\\/]node_modules[\\/](lit-html|lit-element|@lit[\\/]reactive-element)[\\/].*\.js$/;
const LIT_HTML = /[\\/]lit-html\.js$/;
const OWN_DOCUMENT = fileURLToPath(new URL('../../src/adapters/own-document.ts', import.meta.url));

const VERSIONS = /\(\w+\.(?:litHtml|litElement|reactiveElement)Versions\s*\?\?=\s*\[\]\)\.push\([^)]*\)/g;
const HOOKS = /\b\w+\.(?:litHtml|litElement|reactiveElement)PolyfillSupport\b/g;

/**
 * Keeps the script tag's Lit from what the page's markup can take the place of: `<img name="createElement">` in the
 * document, and `<a id="litElementVersions">` in the window, where Lit counts its copies and looks for polyfills.
 * @returns {import('vite').Plugin}
 */
export function unclobberedLitPlugin() {
  const missing = new Set(['the document', 'the versions', 'the polyfills']);
  return {
    name: 'placet:unclobbered-lit',
    transform(code, id) {
      if (!LIT.test(id)) return undefined;
      /** @param {string} what @param {string} text @param {RegExp} pattern @param {string} by */
      const replace = (what, text, pattern, by) => {
        if (text.search(pattern) >= 0) missing.delete(what);
        return text.replace(pattern, by);
      };
      const plain = replace('the polyfills', replace('the versions', code, VERSIONS, 'void 0'), HOOKS, 'void 0');
      const name = LIT_HTML.test(id) && /\b(\w+)\s*=\s*document\b/.exec(plain)?.[1];
      if (!name) return { code: plain, map: null };
      const own = replace('the document', plain, new RegExp(`\\b${name}\\s*=\\s*document\\b`), `${name} = ownDocument`)
        // Where a walk starts, and where it is sent afterwards, has to be the document itself.
        .replace(new RegExp(`(createTreeWalker\\(\\s*|currentNode\\s*=\\s*)${name}\\b`, 'g'), '$1document');
      return { code: `import { ownDocument } from ${JSON.stringify(OWN_DOCUMENT)};\n${own}`, map: null };
    },
    generateBundle() {
      for (const what of missing) this.error(`${what} was not found in Lit`);
    },
  };
}

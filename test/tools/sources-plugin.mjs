/**
 * Serves the sources to the browsers of @web/test-runner: TypeScript with its types taken off, messages compiled as in
 * the build, no ICU parser.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { transformWithOxc } from 'vite';
import { compileMessages, holdsMessages } from './icu-plugin.mjs';
import { standInUrl, withoutParser } from './no-parser.mjs';

const root = process.cwd();

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function sourcesPlugin() {
  return {
    name: 'placet:sources',

    resolveMimeType: ({ path: url }) => (url.endsWith('.ts') ? 'js' : undefined),

    resolveImport({ source, context }) {
      if (withoutParser(source)) return standInUrl;
      if (!/^\.{0,2}\//.test(source) || !source.endsWith('.js')) return undefined;
      // `./x.js` names what `x.ts` will be once it is built.
      const typescript = source.replace(/\.js$/, '.ts');
      const base = source.startsWith('/') ? root : path.join(root, path.dirname(fileOf(context)));
      return existsSync(path.join(base, typescript)) ? typescript : undefined;
    },

    async transform(context) {
      if (!context.path.endsWith('.ts')) return undefined;
      const file = path.join(root, fileOf(context));
      const source = String(context.body);
      const compiled = holdsMessages(file) ? compileMessages(source, file) : source;
      const { code, map } = await transformWithOxc(compiled, file, { lang: 'ts', target: 'es2022', sourcemap: true });
      return { body: `${code}\n//# sourceMappingURL=data:application/json;base64,${base64(map)}` };
    },
  };
}

/** @param {{ path: string }} context */
const fileOf = (context) => decodeURIComponent(context.path);

const base64 = (/** @type {unknown} */ value) => Buffer.from(JSON.stringify(value)).toString('base64');

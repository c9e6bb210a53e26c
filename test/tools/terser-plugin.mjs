import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { minify } from 'terser';

/**
 * A second pass over what the build has minified and written: terser after oxc is 1 to 3 % smaller than either alone.
 * @param {{ module: boolean }} options
 * @returns {import('vite').Plugin}
 */
export function terserPlugin({ module }) {
  return {
    name: 'placet:terser',
    async writeBundle({ dir }, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') await minifyFile(path.join(dir ?? '', file.fileName), module);
      }
    },
  };
}

/**
 * @param {string} file
 * @param {boolean} module
 */
async function minifyFile(file, module) {
  const [code, map] = await Promise.all([file, `${file}.map`].map((name) => readFile(name, 'utf8').catch(() => '')));
  const url = `${path.basename(file)}.map`;
  const result = await minify(String(code).replace(/\n\/\/# sourceMappingURL=.*\s*$/, ''), {
    module,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
    ...(map && { sourceMap: { content: map, filename: path.basename(file), url } }),
  });
  await writeFile(file, result.code ?? '');
  if (typeof result.map === 'string') await writeFile(`${file}.map`, result.map);
}

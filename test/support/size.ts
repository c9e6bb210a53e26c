import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { minify } from 'terser';
import { build, type Rolldown } from 'vite';

const KIB = 1024;

/** What the file costs on the wire: brotli's best, in KiB. */
export function kib(content: Uint8Array | string): number {
  const bytes = Buffer.from(content);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / KIB;
}

/** The same for files that are loaded one by one. */
export function kibOfFiles(...files: string[]): number {
  return files.reduce((sum, file) => sum + kib(readFileSync(file)), 0);
}

/** What an application loads at once of placet if it imports this much and no more, packages included. */
export async function bundle(source: string): Promise<string> {
  const entry = '\0entry';
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : id === 'placet' ? path.resolve('dist/index.js') : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: {
      write: false,
      minify: 'oxc',
      target: 'es2022',
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  });
  const [result] = [output].flat();
  if (!result || !('output' in result)) throw new Error('The build gave nothing');
  const code = staticChunks(result.output.filter((file) => file.type === 'chunk'));
  return (await minify(code, { module: true, ecma: 2020 })).code ?? '';
}

/** The entry and what it imports statically, in one; what comes by `import()` is loaded later. */
function staticChunks(chunks: readonly Rolldown.OutputChunk[]): string {
  const wanted = new Set(chunks.filter((chunk) => chunk.isEntry));
  for (const chunk of wanted) {
    for (const imported of chunks) if (chunk.imports.includes(imported.fileName)) wanted.add(imported);
  }
  return [...wanted].map(({ code }) => code).join('');
}

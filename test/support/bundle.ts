import path from 'node:path';
import { minify } from 'terser';
import { build, type Rolldown } from 'vite';

/** What an application loads at once of built entries if it imports these names and no more, packages included. */
export async function bundle(...entriesAndNames: readonly string[]): Promise<string> {
  const application = '\0application';
  const imports = entriesAndNames.flatMap((entry, at) => {
    const names = entriesAndNames[at + 1] ?? '*';
    const exported = names === '*' ? '*' : `{ ${names} }`;
    return at % 2 ? [] : [`export ${exported} from ${JSON.stringify(path.resolve(entry))};`];
  });
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'application',
        resolveId: (id) => (id === application ? id : null),
        load: (id) => (id === application ? imports.join('\n') : null),
      },
    ],
    build: {
      write: false,
      minify: 'oxc',
      target: 'es2022',
      // As a library: an application's build adds helpers of its own, which are not placet's.
      lib: { entry: application, formats: ['es'] },
      rolldownOptions: { input: application },
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

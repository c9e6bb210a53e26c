import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, defineConfig, type UserConfig } from 'vite';
import { bannerHoldsAll } from './test/tools/banner-chunk.mjs';
import { icuPlugin } from './test/tools/icu-plugin.mjs';
import { chunkFileName, localePlugin, localeTags } from './test/tools/locale-plugin.mjs';
import { storeParts } from './test/tools/store-parts.mjs';
import { templatePlugin } from './test/tools/template-plugin.mjs';
import { terserPlugin } from './test/tools/terser-plugin.mjs';
import { unclobberedLitPlugin } from './test/tools/unclobbered-lit-plugin.mjs';
import { renamePolicyPlugin } from './test/tools/rename-policy-plugin.mjs';

/**
 * The builds, which test/build.mjs runs one after the other into dist/:
 *
 * - by default the package: ES modules for bundlers, not minified; Lit, js-cookie and jose stay imports;
 * - `script`: placet.js, the classic script. All it needs at once, and nothing of what it brings later;
 * - `script-part:<name>`: placet/<name>.js, a part of the store that it brings later, each in one file;
 * - `script-ui`: the rest of placet/*.js, the elements and their texts.
 */
export default defineConfig(({ mode }): UserConfig => {
  const [kind, part] = mode.split(':');
  switch (kind) {
    case 'script':
      return script;
    case 'script-part':
      return scriptPart(part ?? '');
    case 'script-ui':
      return scriptUi;
    default:
      return npm;
  }
});

const shared = {
  publicDir: false,
  plugins: [icuPlugin()],
  // @formatjs/intl reads it, and a browser has no `process`.
  define: { 'process.env.NODE_ENV': '"production"' },
} satisfies UserConfig;

const build = { target: 'es2022', sourcemap: true, emptyOutDir: false, modulePreload: false } satisfies BuildOptions;

// Minifying twice takes its time, and need not be told each time.
const checks = { pluginTimings: false };

const npm: UserConfig = {
  ...shared,
  build: {
    ...build,
    outDir: 'dist',
    minify: false,
    license: { fileName: 'THIRD-PARTY.md' },
    lib: { entry: packageEntries(), formats: ['es'] },
    rolldownOptions: {
      // formatjs is bundled: an application that bundled it itself would get the ICU parser with it.
      external: [/^lit($|\/)/, /^@lit\//, 'js-cookie', '@rapideditor/country-coder', 'jose'],
      // One file for each source: an application's bundler takes what it needs, and splits where placet imports late.
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: packageFileName },
    },
  },
};

/** Property names that never leave placet.js: not those of the store, of options, of records, nor of the browser. */
const INTERNAL_NAMES =
  'kept records tabs life randomId tell listen onShow isPrepared loading turnEmbeds patience started bringRegions onError root doc names read run stop all rule';

const script: UserConfig = {
  ...shared,
  resolve: { alias: { 'js-cookie': fileURLToPath(new URL('src/script/set-cookie.ts', import.meta.url)) } },
  plugins: [...shared.plugins, terserPlugin({ module: false, mangled: INTERNAL_NAMES })],
  build: {
    ...build,
    outDir: 'dist',
    minify: 'oxc',
    license: { fileName: 'placet.THIRD-PARTY.md' },
    lib: { entry: { placet: 'src/script/index.ts' }, formats: ['iife'], name: 'placetScript' },
    rolldownOptions: { checks, output: { entryFileNames: 'placet.js' } },
  },
};

/** Parts that placet.js writes into the page as classic scripts, so that they run before the next one. */
const CLASSIC = ['guard'];

const scriptPart = (name: string): UserConfig => ({
  ...shared,
  plugins: [...shared.plugins, terserPlugin({ module: !CLASSIC.includes(name) })],
  build: {
    ...build,
    outDir: 'dist/placet',
    minify: 'oxc',
    lib: {
      entry: { [name]: `src/script/ui/${name}.ts` },
      formats: CLASSIC.includes(name) ? ['iife'] : ['es'],
      name: `placet_${name}`,
    },
    rolldownOptions: { checks, output: { minify: true, entryFileNames: '[name].js', codeSplitting: false } },
  },
});

const scriptUi: UserConfig = {
  ...shared,
  plugins: [
    ...shared.plugins,
    localePlugin(),
    templatePlugin(),
    renamePolicyPlugin(),
    unclobberedLitPlugin(),
    terserPlugin({ module: true }),
  ],
  build: {
    ...build,
    outDir: 'dist/placet',
    minify: 'oxc',
    license: { fileName: 'THIRD-PARTY.md' },
    lib: { entry: elementEntries(), formats: ['es'] },
    rolldownOptions: {
      checks,
      // The banner's file also exports what others share with it.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: chunkFileName,
        codeSplitting: {
          groups: [
            { name: bannerHoldsAll('src/script/ui/banner.ts'), debugName: 'banner' },
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
  },
};

/** A module for each subpath in package.json's `exports`. */
function packageEntries() {
  return {
    index: 'src/index.ts',
    'elements/index': 'src/elements/index.ts',
    'locales/format/index': 'src/locales/format/index.ts',
    'server/index': 'src/server/index.ts',
    'server/headers': 'src/server/headers.ts',
    'server/tokens': 'src/server/tokens.ts',
    ...entriesIn('src/define', 'define/'),
    ...entriesIn('src/signals', 'signals/'),
    ...entriesIn('src/services', 'services/'),
    ...Object.fromEntries(localeTags().map((tag) => [`locales/${tag}`, `src/locales/${tag}.ts`])),
  };
}

/** Where a module of the package lies. A folder called node_modules would not be published. */
function packageFileName({ name }: { readonly name: string }): string {
  return `${name.replace(/^.*node_modules\//, 'packages/')}.js`;
}

function elementEntries() {
  const all = Object.entries(entriesIn('src/script/ui'));
  return Object.fromEntries(all.filter(([name]) => !storeParts.includes(name)));
}

/** Each file in a folder is an entry. */
function entriesIn(folder: string, prefix = ''): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  return Object.fromEntries(files.map((file) => [prefix + path.basename(file, '.ts'), `${folder}/${file}`]));
}

/**
 * Builds all that is published: the package, the script tag, the declarations and the elements' manifest. What was in
 * dist/ stays there until all is done, for whoever is serving it.
 */
import { renameSync, rmSync } from 'node:fs';
import { build } from 'vite';
import { npx } from './tools/processes.mjs';
import { storeParts } from './tools/store-parts.mjs';

// Beside dist/, since source maps name the sources from where they lie.
const staging = `dist.${process.pid}`;
process.on('exit', () => rmSync(staging, { recursive: true, force: true }));

await bundle('production', staging);
await bundle('script', staging);
for (const part of storeParts) await bundle(`script-part:${part}`, `${staging}/placet`);
await bundle('script-ui', `${staging}/placet`);

await mustSucceed('tsc', '-p', 'test/tsconfig.build.json', '--outDir', staging);
await mustSucceed('cem', 'analyze', '--quiet', '--config', 'docs/custom-elements-manifest.config.js');

rmSync('dist', { recursive: true, force: true });
renameSync(staging, 'dist');

/**
 * @param {string} mode of vite.config.ts
 * @param {string} outDir
 */
async function bundle(mode, outDir) {
  await build({ mode, logLevel: 'warn', build: { outDir } }).catch((/** @type {unknown} */ error) => {
    console.error(error);
    process.exit(1);
  });
}

/**
 * @param {string} command
 * @param {string[]} args
 */
async function mustSucceed(command, ...args) {
  const code = await npx(command, args);
  if (code) process.exit(code);
}

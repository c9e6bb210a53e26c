/** Builds all that is published: the package, the script tag, the declarations and the elements' manifest. */
import { rmSync } from 'node:fs';
import { build } from 'vite';
import { npx } from './tools/processes.mjs';
import { storeParts } from './tools/store-parts.mjs';

rmSync('dist', { recursive: true, force: true });

const modes = ['production', 'script', ...storeParts.map((part) => `script-part:${part}`), 'script-ui'];
for (const mode of modes) {
  await build({ mode, logLevel: 'warn' }).catch((/** @type {unknown} */ error) => {
    console.error(error);
    process.exit(1);
  });
}

for (const [command = '', ...args] of [
  ['tsc', '-p', 'test/tsconfig.build.json'],
  ['cem', 'analyze', '--quiet', '--config', 'docs/custom-elements-manifest.config.js'],
]) {
  const code = await npx(command, args);
  if (code) process.exit(code);
}

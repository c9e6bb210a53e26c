/** Builds all that is published: the package, the script tag, the declarations and the elements' manifest. */
import { rmSync } from 'node:fs';
import { npx } from './tools/processes.mjs';

const steps = [
  ['vite', 'build', '--logLevel', 'warn'],
  ['vite', 'build', '--logLevel', 'warn', '--mode', 'script'],
  ['vite', 'build', '--logLevel', 'warn', '--mode', 'script-ui'],
  ['tsc', '-p', 'test/tsconfig.build.json'],
  ['cem', 'analyze', '--quiet', '--config', 'docs/custom-elements-manifest.config.js'],
];

rmSync('dist', { recursive: true, force: true });
for (const [command = '', ...args] of steps) {
  const code = await npx(command, args);
  if (code) process.exit(code);
}

/** Serves the demo shop, after building placet if there is no build or the sources are newer. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from './tools/processes.mjs';

const BUILT = ['dist/index.js', 'dist/placet.js', 'dist/placet/banner.js', 'custom-elements.json'];
const SOURCES = ['src', 'vite.config.ts', 'package.json'];

if (isStale()) {
  console.error('Building placet, which takes about half a minute …');
  const code = await run(process.execPath, ['test/build.mjs']);
  if (code) process.exit(code);
}
process.exitCode = await run(process.execPath, ['demo/server.mjs', ...process.argv.slice(2)]);

function isStale() {
  if (!BUILT.every((file) => existsSync(file))) return true;
  return Math.max(...SOURCES.map(newest)) > Math.min(...BUILT.map((file) => statSync(file).mtimeMs));
}

/** @param {string} file @returns {number} */
function newest(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

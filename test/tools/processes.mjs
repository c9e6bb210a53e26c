import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Runs a command of the development dependencies and resolves to its exit code. What it prints is shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function npx(command, args) {
  return run(path.resolve('node_modules/.bin', command), args);
}

/**
 * Runs a program and resolves to its exit code. What ends this process ends it too.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM']);
    const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    for (const signal of signals) process.on(signal, pass);
    child.once('error', reject);
    child.once('exit', (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve(code ?? 1);
    });
  });
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, pack } from '../support/consumer.js';

let folder: string;
let tarball: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'placet-pack-'));
  tarball = await pack(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('publint has nothing to say', async () => {
  const { messages } = await publint({ strict: true, pack: 'npm' });
  expect(messages).toEqual([]);
});

test('the types of every entry are right for each way of resolving modules', async () => {
  await execute('node_modules/.bin/attw', [tarball, '--profile', 'esm-only', '--quiet']);
});

test('the tarball holds what is built, its licences, and nothing to work on placet with', async () => {
  const files = (await execute('tar', ['-tzf', tarball])).stdout.trim().split('\n');
  expect(files).toEqual(
    expect.arrayContaining([
      'package/LICENSE',
      'package/README.md',
      'package/custom-elements.json',
      'package/dist/THIRD-PARTY.md',
      'package/dist/index.js',
      'package/dist/index.d.ts',
      'package/dist/placet.js',
      'package/dist/placet.THIRD-PARTY.md',
      'package/dist/placet/banner.js',
      'package/dist/placet/THIRD-PARTY.md',
    ]),
  );
  expect(files.filter((file) => /^package\/(src|test|demo|docs|\.)/.test(file))).toEqual([]);
});

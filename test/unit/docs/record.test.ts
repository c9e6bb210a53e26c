import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeRecord, encodeRecord, idHash, type ConsentRecord } from '../../../src/core/consent-record.js';
import { makeRecord } from '../core/fixtures.js';
import { tablesIn } from './tables.js';

const document = readFileSync('docs/record.md', 'utf8');
const [, example = ''] = /^```text\n(.*)\n```$/m.exec(document) ?? [];
const [, python = ''] = /^```python\n([^]*?)^```$/m.exec(document) ?? [];
const fields = tablesIn(document, 'field').map((row) => row.map(plain));
const hashes = new Map(tablesIn(document, 'id').map(([id = '', hash = '']) => [plain(id), plain(hash)]));

describe('the document of the record', () => {
  test('has an example that is the one text for its record', () => {
    const record = decodeRecord(example) as ConsentRecord;
    expect(record).toBeDefined();
    expect(encodeRecord(record)).toBe(example);
  });

  test('names the fields in their order, with what they are in the example', () => {
    const names = Object.keys(decodeRecord(example) ?? {});
    expect(fields.map(([name]) => name)).toEqual(['version', ...names, 'checksum']);
    expect(fields.map(([, value]) => value)).toEqual(example.split('~'));
  });

  test('says the numbers of the example as they are', () => {
    const { counter, firstAt, lastAt } = decodeRecord(example) as ConsentRecord;
    const saying = (name: string) => fields.find(([field]) => field === name)?.[2];
    expect(saying('counter')).toContain(String(counter));
    for (const [name, time] of Object.entries({ firstAt, lastAt })) {
      expect(saying(name)).toContain(`${time}, ${new Date(time * 1000).toISOString().slice(0, 16).replace('T', ' ')}`);
    }
  });

  test('gives each id its hash, and the example holds those and no others', () => {
    const { granted, denied } = decodeRecord(example) as ConsentRecord;
    expect(hashes.size).toBeGreaterThan(2);
    for (const [id, hash] of hashes) expect(hash).toBe(idHash(id));
    expect([...granted, ...denied].sort()).toEqual([...hashes.values()].sort());
  });

  test('knows ids whose hash is filled up', () => {
    expect(idHash('s43')).toMatch(/^0/);
  });
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!hasPython)('the reader in Python', () => {
  const { policyVersion, lastAt } = decodeRecord(example) as ConsentRecord;
  const now = lastAt + 60;
  const denying = encodeRecord(makeRecord({ policyVersion, lastAt, firstAt: lastAt }, [], ['films']));

  test.each<[string, string, string, string, number, boolean]>([
    ['what was allowed', `a=1; placet=${example}; b=2`, 'films', policyVersion, now, true],
    ['what was refused', `placet=${example}`, 'statistics', policyVersion, now, false],
    ['what is new', `placet=${example}`, 'chat', policyVersion, now, false],
    ['another policy', `placet=${example}`, 'films', 'other', now, false],
    ['no cookie', '', 'films', policyVersion, now, false],
    ['a cut one', `placet=${example.slice(0, -1)}`, 'films', policyVersion, now, false],
    ['an altered one', `placet=${example.replace('~hk~', '~jp~')}`, 'films', policyVersion, now, false],
    ['an expired one', `placet=${example}`, 'films', policyVersion, lastAt + 181 * 86_400, false],
    ['one from the future', `placet=${example}`, 'films', policyVersion, lastAt - 2 * 86_400, false],
    ['a second one that refuses', `placet=${example}; placet=${denying}`, 'films', policyVersion, now, false],
    ['a second one that is junk', `placet=${example}; placet=1~junk`, 'films', policyVersion, now, true],
  ])('answers %s as it should', (_, header, id, version, time, answer) => {
    const call = `import sys\nprint(allows(sys.argv[1], sys.argv[2], sys.argv[3], now=int(sys.argv[4])))`;
    const { stdout, stderr } = spawnSync('python3', ['-c', `${python}\n${call}`, header, id, version, String(time)], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe(answer ? 'True' : 'False');
  });

  test('makes the same hashes', () => {
    const ids = [...hashes.keys(), 's43', 'a', 'google-analytics'];
    const call = 'import sys\nprint(*map(id_hash, sys.argv[1:]))';
    const { stdout } = spawnSync('python3', ['-c', `${python}\n${call}`, ...ids], { encoding: 'utf8' });
    expect(stdout.trim().split(' ')).toEqual(ids.map(idHash));
  });
});

function plain(cell: string): string {
  return cell.replace(/^`|`$/g, '');
}

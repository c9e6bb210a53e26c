import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

test('the lock holds each optional package: npm leaves out what a registry lacks, and then refuses to install', () => {
  const missing = Object.entries(packages).flatMap(([place, { version, optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(name, place))
      .map((name) => `${place}@${version} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the lock names no registry', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
});

/** Looks where Node would: beside the package, then in each folder above it. */
function isLocked(name: string, place: string): boolean {
  if (packages[`${place && `${place}/`}node_modules/${name}`]) return true;
  if (!place) return false;
  const above = place.lastIndexOf('/node_modules/');
  return isLocked(name, above < 0 ? '' : place.slice(0, above));
}

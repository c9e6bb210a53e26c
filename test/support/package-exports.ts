import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Target = string | { readonly types: string; readonly default: string };

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, Target> };

/** A subpath that applications may import, and the files that answer. */
export interface Entry {
  /** What is written in an import: `placet/define`. */
  readonly specifier: string;
  readonly file: string;
  readonly types: string | undefined;
}

/** All that package.json's `exports` offers, with `*` written out for each file that was built. */
export function packageEntries(): Entry[] {
  return Object.entries(exports).flatMap(([subpath, target]) => {
    const { default: file, types } = typeof target === 'string' ? { default: target, types: undefined } : target;
    const entry = { specifier: path.posix.join('placet', subpath), file, types };
    return subpath.includes('*') ? expand(entry) : [entry];
  });
}

/** The entries that are modules. */
export function moduleEntries(): Entry[] {
  return packageEntries().filter(({ file }) => file.endsWith('.js'));
}

function expand({ specifier, file, types }: Entry): Entry[] {
  const folder = path.dirname(file);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return names.map((name) => {
    const fill = (pattern: string) => pattern.replace('*', path.basename(name, '.js'));
    return { specifier: fill(specifier), file: fill(file), types: types && fill(types) };
  });
}

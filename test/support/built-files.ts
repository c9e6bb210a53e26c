import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What a built file loads at once: the files its static imports lead to, itself included, and the packages they name. */
export interface Loaded {
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

export function loadedAtOnce(entry: string): Loaded {
  const files = new Set([path.posix.normalize(entry)]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const specifier of staticImports(file)) {
      if (specifier.startsWith('.')) files.add(path.posix.join(path.posix.dirname(file), specifier));
      else packages.add(specifier);
    }
  }
  return { files: [...files], packages: [...packages] };
}

/** The specifiers of a file's static imports. */
export function staticImports(file: string): string[] {
  const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    const from = isImport ? statement.moduleSpecifier : undefined;
    return from && ts.isStringLiteral(from) ? [from.text] : [];
  });
}

/** All scripts that were built. */
export function builtScripts(): string[] {
  return readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.posix.join('dist', name.split(path.sep).join('/')));
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One import, `export … from`, `import()` or `import('…')` type in a source file. */
export interface SourceImport {
  /** The specifier as written. */
  readonly specifier: string;
  /** The file in src/ that it names, from the repository; undefined for a package. */
  readonly file: string | undefined;
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface SourceFile {
  /** The path from the repository, with slashes. */
  readonly file: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly SourceImport[];
}

/** All sources of the product, read once. */
export const sourceFiles: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name.split(path.sep).join('/')}`)
  .sort()
  .map(readSource);

/** The folder in src/ that a file lies in; `index` for the entry itself. */
export function layerOf(file: string): string {
  const [, layer = ''] = file.split('/');
  return layer.replace(/\.ts$/, '');
}

function readSource(file: string): SourceFile {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const imports: SourceImport[] = [];
  visit(tree);
  return { file, tree, imports };

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnlyImport(node));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, isTypeOnlyExport(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  }

  function add(node: ts.Node | undefined, typeOnly: boolean): void {
    if (!node || !ts.isStringLiteralLike(node)) return; // import(url): not known before it runs
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    imports.push({ specifier: node.text, file: fileOf(node.text, file), typeOnly, line });
  }
}

function isTypeOnlyImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  return !name && !!namedBindings && ts.isNamedImports(namedBindings) && allTypes(namedBindings.elements);
}

function isTypeOnlyExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  return isTypeOnly || (!!exportClause && ts.isNamedExports(exportClause) && allTypes(exportClause.elements));
}

function allTypes(specifiers: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): boolean {
  return specifiers.length > 0 && specifiers.every((specifier) => specifier.isTypeOnly);
}

function fileOf(specifier: string, importer: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const file = path.posix.join(path.posix.dirname(importer), specifier).replace(/\.js$/, '.ts');
  if (!existsSync(file)) throw new Error(`${importer} imports ${specifier}, and there is no ${file}`);
  return file;
}

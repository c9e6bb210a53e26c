import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Converter, OptionDefaults, ReflectionKind } from 'typedoc';

const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (/** @type {string} */ file) => path.join(root, file);

/** The files of a folder in which each is an entry; none if the folder is not there. */
const filesIn = (/** @type {string} */ folder) =>
  existsSync(inRoot(folder)) ? readdirSync(inRoot(folder)).map((file) => `${folder}/${file}`) : [];

/**
 * Leaves two kinds of properties without a word each: a message, whose id says what it is (`banner.accept-all`), and a
 * part of a type that is written out where it is used, which is described there.
 * @param {import('typedoc').Application} app
 */
function sayLittle(app) {
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    const properties = project.getReflectionsByKind(ReflectionKind.Property);
    const isClear = (/** @type {import('typedoc').Reflection} */ { name, parent }) =>
      /[.-]/.test(name) ||
      (parent?.kind === ReflectionKind.TypeLiteral && parent.parent?.kind !== ReflectionKind.Parameter); // those are not asked about
    const namesOf = (/** @type {import('typedoc').Reflection[]} */ some) =>
      new Set(some.map((property) => property.getFriendlyFullName()));
    const described = namesOf(properties.filter((property) => property.hasComment()));
    const names = [...namesOf(properties.filter(isClear))].filter((name) => !described.has(name));
    app.options.setValue('intentionallyNotDocumented', names);
  });
}

/**
 * The API's documentation, and a gate: what is public and undocumented, or leaks a type that is not exported, fails.
 * @type {Partial<import('typedoc').TypeDocOptions>}
 */
export default {
  name: 'placet',
  entryPoints: [
    'src/index.ts',
    'src/elements/index.ts',
    'src/define/index.ts',
    'src/locales/format/index.ts',
    'src/locales/messages.ts',
    'src/server/index.ts',
    'src/server/headers.ts',
    'src/server/tokens.ts',
    ...filesIn('src/signals'),
    ...filesIn('src/services'),
  ].map(inRoot),
  tsconfig: inRoot('test/tsconfig.build.json'),
  out: inRoot('docs/api'),
  readme: 'none',
  plugin: [sayLittle],
  disableSources: true,
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  excludeProtected: true,
  blockTags: [...OptionDefaults.blockTags, '@fires', '@slot', '@csspart', '@cssprop', '@tag'],
  validation: { notExported: true, invalidLink: true, notDocumented: true },
  treatWarningsAsErrors: true,
  logLevel: 'Warn',
};

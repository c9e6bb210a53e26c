/** @typedef {{ [key: string]: any }} Node */

/** Writes custom-elements.json: what editors and documentation are told of the elements. */
export default {
  globs: ['src/elements/*.ts', 'src/define/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'placet:published',
      /** @param {{ customElementsManifest: Node }} phase */
      packageLinkPhase({ customElementsManifest }) {
        for (const module of customElementsManifest.modules) {
          for (const declaration of module.declarations ?? []) leavePublic(declaration);
        }
        pointToDist(customElementsManifest);
      },
    },
  ],
};

/**
 * Without what is private, and without events that were guessed from the code: ours are documented.
 * @param {Node} declaration
 */
function leavePublic(declaration) {
  const isPublic = (/** @type {Node} */ member) => !member.name.startsWith('#') && member.privacy !== 'private';
  if (declaration.members) declaration.members = declaration.members.filter(isPublic);
  if (declaration.events)
    declaration.events = declaration.events.filter((/** @type {Node} */ event) => event.description);
}

/** Paths name what was built. @param {Node} node */
function pointToDist(node) {
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'path' || key === 'module') && typeof value === 'string') {
      node[key] = value.replace(/^\/?src\/(.*)\.[tj]s$/, 'dist/$1.js');
    } else if (value && typeof value === 'object') {
      pointToDist(value);
    }
  }
}

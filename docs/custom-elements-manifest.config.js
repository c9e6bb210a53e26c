/** A path of the published manifest names what was built. */
const toDist = (/** @type {string} */ path) => path.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');

export default {
  globs: ['src/elements/*.ts', 'src/define/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'placet:dist-paths',
      /** @param {{ customElementsManifest: object }} phase */
      packageLinkPhase({ customElementsManifest }) {
        visit(customElementsManifest);
      },
    },
  ],
};

/** @param {any} node */
function visit(node) {
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'path' || key === 'module') && typeof value === 'string') node[key] = toDist(value);
    else if (value && typeof value === 'object') visit(value);
  }
}

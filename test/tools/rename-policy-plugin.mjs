const LIT_HTML = /[\\/]node_modules[\\/]lit-html[\\/](development[\\/])?lit-html\.js$/;

/**
 * Gives the script tag's Lit a Trusted Types policy of its own name. A page may have Lit already, and where duplicates
 * are not allowed the second policy of a name throws.
 * @returns {import('vite').Plugin}
 */
export function renamePolicyPlugin() {
  let renamed = false;
  return {
    name: 'placet:rename-policy',
    transform(code, id) {
      if (!LIT_HTML.test(id)) return undefined;
      const ours = code.replace(/(createPolicy\(\s*)(["'])lit-html\2/, '$1$2placet-lit$2');
      renamed = ours !== code;
      return { code: ours, map: null };
    },
    generateBundle() {
      if (!renamed) this.error('The name of the Trusted Types policy was not found in lit-html');
    },
  };
}

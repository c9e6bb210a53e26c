/**
 * Leaves js-cookie's writing half in placet.js and takes the rest out: placet reads cookies by itself, since it needs all
 * of one name and through an accessor that a page cannot clobber. js-cookie hangs its functions on one object, which no
 * bundler can shake.
 */
/** @type {[part: RegExp, rest: string][]} */
const HALVES = [
  [/\n {2}function get\([\s\S]*?\n {2}\}\n/, '\n'],
  [/return Object\.create\([\s\S]*?\n {2}\)\n\}/, 'return { set }\n}'],
  [/if \(typeof document === 'undefined'\) \{\s+return\s+\}/, ''],
  [/read: function[\s\S]*?\},\n/, ''],
];

/** @returns {import('vite').Plugin} */
export function jsCookieSetPlugin() {
  return {
    name: 'placet:js-cookie-set',
    transform(code, id) {
      if (!/[\\/]js-cookie[\\/]/.test(id)) return undefined;
      return {
        code: HALVES.reduce((text, [part, rest]) => {
          if (!part.test(text)) this.error(`js-cookie has changed: ${part} is not in it; see ${id}`);
          return text.replace(part, rest);
        }, code),
        map: null,
      };
    },
  };
}

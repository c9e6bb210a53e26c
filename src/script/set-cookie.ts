import type { CookieAttributes } from '../core/ports.js';

/**
 * The writing half of js-cookie, to the letter: placet.js has this in the place of js-cookie, whose functions hang on one
 * object that no bundler can take apart. A test holds the two together.
 */
export default {
  set(name: string, value: string, attributes: CookieAttributes): string {
    const { expires } = attributes;
    const end = typeof expires === 'number' ? new Date(Date.now() + expires * DAY) : expires;
    let line = `${encode(name, /%(2[346B]|5E|60|7C)/g).replace(/[()]/g, escape)}=${encode(value, /%(2[346BF]|3[AC-F]|40|5[BDE]|60|7[BCD])/g)}`;
    for (const [key, word] of Object.entries({ path: '/', ...attributes, expires: end && end.toUTCString() })) {
      if (word) line += `; ${key}` + (word === true ? '' : `=${word.split(';')[0]}`);
    }
    return line; // the jar writes what is not there, and by a way that no page can clobber
  },
};

function encode(text: string, plain: RegExp): string {
  return encodeURIComponent(text).replace(plain, decodeURIComponent);
}

/** In milliseconds. */
const DAY = 864e5;

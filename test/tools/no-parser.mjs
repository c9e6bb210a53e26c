import { createRequire } from 'node:module';
import path from 'node:path';

const PARSER = '@formatjs/icu-messageformat-parser';

/** Messages come compiled (icu-plugin.mjs), so the formatter gets the parser's stand-in that has none. */
export const noParserAlias = [{ find: new RegExp(`^${PARSER}$`), replacement: `${PARSER}/no-parser.js` }];

/** The same for a server that resolves imports to addresses: the stand-in's path from the repository. */
export const noParserUrl = `/${path.relative(process.cwd(), createRequire(import.meta.url).resolve(`${PARSER}/no-parser.js`))}`;

/** @param {string} source an import's specifier */
export const isParser = (source) => source === PARSER;

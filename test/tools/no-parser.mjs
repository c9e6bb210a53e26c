import { fileURLToPath } from 'node:url';
import path from 'node:path';

const PARSER = '@formatjs/icu-messageformat-parser';
const tools = path.dirname(fileURLToPath(import.meta.url));

/** The parser's stand-in, which has none: messages come compiled. */
const STAND_IN = `${PARSER}/no-parser.js`;

/** The same as a path from the repository, for a server of its files. */
export const standInUrl = `/node_modules/${STAND_IN}`;

/**
 * What an import of the parser gets instead; nothing for other imports. These tools do parse.
 * @param {string} source
 * @param {string} [importer]
 */
export function withoutParser(source, importer) {
  return source === PARSER && !importer?.startsWith(tools) ? STAND_IN : undefined;
}

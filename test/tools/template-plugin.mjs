import ts from 'typescript';

const ELEMENTS = /[\\/]src[\\/]elements[\\/][^?]*\.ts$/;

/**
 * Takes the indentation out of the elements' html`` and css`` templates, for the script tag alone: an application that
 * imports the elements minifies as it likes.
 * @returns {import('vite').Plugin}
 */
export function templatePlugin() {
  return {
    name: 'placet:templates',
    enforce: 'pre',
    transform(code, id) {
      return ELEMENTS.test(id) ? { code: shortenTemplates(code, id), map: null } : undefined;
    },
  };
}

/** What each tag's text loses. */
const shorten = /** @type {Record<string, (text: string) => string>} */ ({
  html: (text) => text.replace(/\s+/g, ' ').replace(/<!--(?!\?).*?-->/g, ''),
  svg: (text) => text.replace(/\s+/g, ' '),
  css: (text) =>
    text
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      // Not before a colon and not beside + and -: there a space means something.
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}'),
});

/**
 * @param {string} source
 * @param {string} file
 */
export function shortenTemplates(source, file) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = [];

  /** @param {import('typescript').Node} node */
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node)) {
      const tag = shorten[node.tag.getText()];
      if (tag) for (const part of literalsOf(node.template)) edits.push(edit(part, tag));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);

  edits.sort((a, b) => b.start - a.start);
  return edits.reduce((code, { start, end, text }) => code.slice(0, start) + text + code.slice(end), source);
}

/** @param {import('typescript').TemplateLiteral} template */
function literalsOf(template) {
  return ts.isTemplateExpression(template)
    ? [template.head, ...template.templateSpans.map((span) => span.literal)]
    : [template];
}

/**
 * @param {import('typescript').Node} part begins with a backtick or a brace, and ends with a backtick or `${`
 * @param {(text: string) => string} shortened
 */
function edit(part, shortened) {
  const whole = part.getText();
  const start = part.getStart() + 1;
  const end = part.getEnd() - (whole.endsWith('${') ? 2 : 1);
  return { start, end, text: shortened(whole.slice(1, whole.endsWith('${') ? -2 : -1)) };
}

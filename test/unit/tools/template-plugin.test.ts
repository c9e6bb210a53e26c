import { expect, test } from 'vitest';
import { shortenTemplates } from '../../tools/template-plugin.mjs';

const shorten = (source: string) => shortenTemplates(source, 'src/elements/x.ts');

test('styles lose comments and what space says nothing', () => {
  expect(shorten('css`\n  /* why */\n  :host {\n    color: red;\n    margin: 1px 2px;\n  }\n`')).toBe(
    'css` :host{color:red;margin:1px 2px}`',
  );
});

test('space that means something stays', () => {
  expect(shorten('css`.a :hover { width: calc(1px + ${y} - 2px) }`')).toBe(
    'css`.a :hover{width:calc(1px + ${y} - 2px)}`',
  );
});

test('markup keeps one space where there was some', () => {
  expect(shorten('html`\n  <p\n    ?hidden=${no}\n  >\n    Hi <b>${name}</b>\n  </p>`')).toBe(
    'html` <p ?hidden=${no} > Hi <b>${name}</b> </p>`',
  );
});

test('templates in templates, and other tags', () => {
  expect(shorten('html`<p>\n\n${html`  <b>  </b>`}  </p>`; other`  x  `')).toBe(
    'html`<p> ${html` <b> </b>`} </p>`; other`  x  `',
  );
});

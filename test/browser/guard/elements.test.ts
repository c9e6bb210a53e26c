import { expect } from 'chai';
import { ELSEWHERE, openGuarded, type GuardedWindow } from '../../support/guarded-page.js';
import { forget, hitsOf, turn, until } from '../../support/made-page.js';

const script = (log: string) => `${ELSEWHERE}/made/script?log=${log}`;

/** Each way in which a script may put in another one. */
const WAYS: readonly (readonly [name: string, put: (page: GuardedWindow, src: string) => void])[] = [
  [
    'src, then appendChild',
    ({ document }, src) => {
      const made = document.createElement('script');
      made.src = src;
      document.head.appendChild(made);
    },
  ],
  [
    'setAttribute, then append',
    ({ document }, src) => {
      const made = document.createElement('script');
      made.setAttribute('SRC', src);
      document.head.append(made);
    },
  ],
  [
    'setAttributeNS, then prepend',
    ({ document }, src) => {
      const made = document.createElement('script');
      made.setAttributeNS(null, 'src', src);
      document.body.prepend(made);
    },
  ],
  [
    'setAttributeNode, then insertBefore',
    ({ document }, src) => {
      const made = document.createElement('script');
      const node = document.createAttribute('src');
      node.value = src;
      made.setAttributeNode(node);
      document.head.insertBefore(made, document.head.firstChild);
    },
  ],
  [
    'attributes.setNamedItem, in the page',
    ({ document }, src) => {
      const made = document.createElement('script');
      document.head.append(made);
      const node = document.createAttribute('src');
      node.value = src;
      made.attributes.setNamedItem(node);
    },
  ],
  [
    'src, in the page',
    ({ document }, src) => {
      const made = document.createElement('script');
      document.head.append(made);
      made.src = src;
    },
  ],
  [
    'replaceChild',
    ({ document }, src) => {
      const old = document.body.appendChild(document.createElement('i'));
      document.body.replaceChild(Object.assign(document.createElement('script'), { src }), old);
    },
  ],
  [
    'before',
    ({ document }, src) => {
      const old = document.body.appendChild(document.createElement('i'));
      old.before('text', Object.assign(document.createElement('script'), { src }));
    },
  ],
  [
    'after a comment',
    ({ document }, src) => {
      const old = document.body.appendChild(document.createComment('i'));
      old.after(Object.assign(document.createElement('script'), { src }));
    },
  ],
  [
    'replaceWith on a text',
    ({ document }, src) => {
      const old = document.body.appendChild(document.createTextNode('i'));
      old.replaceWith(Object.assign(document.createElement('script'), { src }));
    },
  ],
  [
    'replaceChildren',
    ({ document }, src) => {
      const box = document.body.appendChild(document.createElement('i'));
      box.replaceChildren(Object.assign(document.createElement('script'), { src }));
    },
  ],
  [
    'insertAdjacentElement',
    ({ document }, src) => {
      document.body.insertAdjacentElement('afterbegin', Object.assign(document.createElement('script'), { src }));
    },
  ],
  [
    'Range.insertNode',
    ({ document }, src) => {
      const range = document.createRange();
      range.selectNodeContents(document.body);
      range.insertNode(Object.assign(document.createElement('script'), { src }));
    },
  ],
  [
    'a fragment',
    ({ document }, src) => {
      const fragment = document.createDocumentFragment();
      fragment.append(document.createElement('p'), Object.assign(document.createElement('script'), { src }));
      document.body.append(fragment);
    },
  ],
  [
    'a subtree',
    ({ document }, src) => {
      const box = document.createElement('div');
      const inner = box.appendChild(document.createElement('p'));
      inner.append(Object.assign(document.createElement('script'), { src }));
      document.body.append(box);
    },
  ],
  [
    'a shadow root',
    ({ document }, src) => {
      const host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('script'), { src }));
    },
  ],
  [
    'innerHTML, copied into a new element',
    ({ document }, src) => {
      const box = document.createElement('div');
      box.innerHTML = `<script src="${src}"></script>`;
      document.body.append(box);
      for (const old of box.querySelectorAll('script')) {
        const made = document.createElement('script');
        for (const { name, value } of old.attributes) made.setAttribute(name, value);
        old.replaceWith(made);
      }
    },
  ],
  [
    'cloneNode of one that waits',
    ({ document }, src) => {
      const made = Object.assign(document.createElement('script'), { src });
      document.body.append(made.cloneNode());
    },
  ],
  [
    'createContextualFragment',
    ({ document }, src) => {
      document.body.append(document.createRange().createContextualFragment(`<p><script src="${src}"></script>`));
    },
  ],
  [
    'a module',
    ({ document }, src) => {
      document.body.append(Object.assign(document.createElement('script'), { src, type: 'module' }));
    },
  ],
  [
    'a type that is set last',
    ({ document }, src) => {
      const made = Object.assign(document.createElement('script'), { src });
      made.type = 'text/javascript';
      document.body.append(made);
    },
  ],
  [
    'an address without a scheme',
    ({ document }, src) => {
      document.body.append(Object.assign(document.createElement('script'), { src: src.replace('http:', '') }));
    },
  ],
  [
    'an address with backslashes and line breaks',
    ({ document }, src) => {
      const odd = src.replace('http://', 'ht\ntp:\\\\');
      document.body.append(Object.assign(document.createElement('script'), { src: odd }));
    },
  ],
  [
    'names that the page took away',
    ({ document }, src) => {
      document.body.innerHTML +=
        '<form><input name="appendChild"><input name="localName"><input name="nodeType"></form>';
      const form = document.querySelector('form') as HTMLFormElement;
      Node.prototype.appendChild.call(form, document.createElement('p'));
      document.defaultView?.Node.prototype.appendChild.call(
        form,
        Object.assign(document.createElement('script'), { src }),
      );
    },
  ],
];

describe('scripts that scripts put in', () => {
  beforeEach(forget);
  after(forget);

  for (const [name, put] of WAYS) {
    it(`by ${name}: wait, and run once`, async () => {
      const log = crypto.randomUUID();
      const page = await openGuarded();
      put(page, script(log));
      await turn();
      expect(page.log, 'ran').to.equal(undefined);
      expect(page.held.get(`host 127.0.0.1:${location.port}`), 'counted').to.equal(1);
      if (name !== 'a shadow root') {
        page.placet.choose({ pixel: 'granted' });
        await until(() => page.log);
        await turn();
        expect(page.log).to.deep.equal([log]);
        expect(await hitsOf(log)).to.equal(1);
      } else expect(await hitsOf(log)).to.equal(0);
    });
  }
});

/** What a vector is given to reach. */
export interface Target {
  /** An address at another host that counts who asks, and answers with a script, an image and so on. */
  url(as?: 'script' | 'module' | 'css' | 'image' | 'html' | 'text' | 'events' | 'json'): string;
  /** A name that only this vector uses: of a cookie, a key, a database. Each is declared. */
  readonly name: string;
  /** An address at the page's own host. */
  readonly own: (path: string) => string;
}

type Page = Window & typeof globalThis;

/** One way to reach another host, or to keep something. */
export interface Vector {
  readonly id: string;
  /** As people are told, in markdown. */
  readonly name: string;
  /** What to do about it where it leaks, or what else catches it. */
  readonly remedy?: string;
  /** Stands in the page from the start. */
  readonly markup?: (target: Target) => string;
  /** Done by a script of the page, once it has loaded. */
  readonly act?: (page: Page, target: Target) => unknown;
  /** The same, marked up for the gate: then it is held for certain. */
  readonly marked?: (target: Target) => string;
  /** Done to a page of its own, which is another one afterwards. */
  readonly inFrame?: boolean;
  /** For what keeps something: whether it is there. */
  readonly kept?: (page: Page, target: Target) => boolean | Promise<boolean>;
}

/** A part of the table. */
export interface VectorGroup {
  readonly title: string;
  readonly vectors: readonly Vector[];
}

const parked = (attributes: string) => `<script type="text/plain" data-service="pixel" ${attributes}></script>`;
const script = (page: Page, src: string) => Object.assign(page.document.createElement('script'), { src });
const frameIn = (page: Page, srcdoc?: string): HTMLIFrameElement => {
  const frame = page.document.createElement('iframe');
  if (srcdoc !== undefined) frame.srcdoc = srcdoc;
  page.document.body.append(frame);
  return frame;
};
const end = '</scr' + 'ipt>';

/** Keeps a worker that would otherwise be done away with, and passes on that it ran. */
function stay(page: Page, worker: Worker): void {
  worker.onmessage = ({ data }) => page.parent.postMessage({ ran: data as unknown }, '*');
  ((page as { kept?: object[] }).kept ??= []).push(worker);
}

const PARSED: readonly Vector[] = [
  {
    id: 'p-script',
    remedy: 'mark it up',
    name: '`<script src>`',
    markup: (t) => `<script src="${t.url()}">${end}`,
    marked: (t) => parked(`src="${t.url()}"`),
  },
  {
    id: 'p-async',
    remedy: 'mark it up',
    name: '`<script async src>`',
    markup: (t) => `<script async src="${t.url()}">${end}`,
    marked: (t) => parked(`async src="${t.url()}"`),
  },
  {
    id: 'p-defer',
    remedy: 'mark it up',
    name: '`<script defer src>`',
    markup: (t) => `<script defer src="${t.url()}">${end}`,
    marked: (t) => parked(`defer src="${t.url()}"`),
  },
  {
    id: 'p-module',
    remedy: 'mark it up',
    name: '`<script type="module" src>`',
    markup: (t) => `<script type="module" src="${t.url('module')}">${end}`,
    marked: (t) => parked(`data-type="module" src="${t.url('module')}"`),
  },
  {
    id: 'p-inline-import',
    remedy: 'park it, or the shield',
    name: 'an inline module with `import "…"`',
    markup: (t) => `<script type="module">import "${t.url('module')}"${end}`,
    marked: (t) =>
      `<script type="text/plain" data-type="module" data-service="pixel">import "${t.url('module')}"${end}`,
  },
  {
    id: 'p-importmap',
    remedy: 'park the module that uses it, or the shield',
    name: 'an import map that leads there',
    markup: (t) =>
      `<script type="importmap">{"imports":{"${t.name}":"${t.url('module')}"}}${end}<script type="module">import "${t.name}"${end}`,
  },
  {
    id: 'p-svg',
    remedy: 'a script of HTML, marked up',
    name: '`<svg><script href>`',
    markup: (t) => `<svg><script href="${t.url()}">${end}</svg>`,
    marked: (t) => `<svg><script type="text/plain" data-service="pixel" href="${t.url()}">${end}</svg>`,
  },
  {
    id: 'p-shadow',
    remedy: 'the shield',
    name: 'a script in a declarative shadow root',
    markup: (t) => `<div><template shadowrootmode="open"><script src="${t.url()}">${end}</template></div>`,
  },
  {
    id: 'p-shadow-closed',
    remedy: 'the shield',
    name: 'the same, closed',
    markup: (t) => `<div><template shadowrootmode="closed"><script src="${t.url()}">${end}</template></div>`,
  },
  {
    id: 'p-write',
    name: '`document.write` of a script',
    markup: (t) => `<script>document.write('<script src="${t.url()}"></scr' + 'ipt>')${end}`,
  },
  {
    id: 'p-write-pieces',
    remedy: 'the shield',
    name: '`document.write` of a tag in two calls',
    markup: (t) => `<script>document.write('<script src="${t.url()}'); document.write('"></scr' + 'ipt>')${end}`,
  },
  {
    id: 'p-img',
    remedy: 'mark it up',
    name: '`<img src>`',
    markup: (t) => `<img alt="" src="${t.url('image')}">`,
    marked: (t) => `<img alt="" data-service="pixel" data-src="${t.url('image')}">`,
  },
  {
    id: 'p-srcset',
    remedy: 'mark it up',
    name: '`<img srcset>`',
    markup: (t) => `<img alt="" srcset="${t.url('image')} 1x">`,
    marked: (t) => `<img alt="" data-service="pixel" data-srcset="${t.url('image')} 1x">`,
  },
  {
    id: 'p-imagesrcset',
    remedy: 'mark it up',
    name: '`<link rel="preload" imagesrcset>`',
    markup: (t) => `<link rel="preload" as="image" imagesrcset="${t.url('image')} 1x">`,
    marked: (t) => `<link rel="preload" as="image" data-service="pixel" data-srcset="${t.url('image')} 1x">`,
  },
  {
    id: 'p-onerror',
    name: 'code in an attribute, `<img onerror>`, that puts a script in',
    markup: (t) =>
      `<img alt="" src="data:," onerror="document.head.append(Object.assign(document.createElement('script'), { src: '${t.url()}' }))">`,
  },
  {
    id: 'p-iframe',
    remedy: 'mark it up',
    name: '`<iframe src>`',
    markup: (t) => `<iframe src="${t.url('html')}"></iframe>`,
    marked: (t) => `<iframe title="x" data-service="pixel" data-src="${t.url('html')}"></iframe>`,
  },
  {
    id: 'p-srcdoc',
    name: '`<iframe srcdoc>` with a script in it',
    markup: (t) => `<iframe srcdoc="<script src='${t.url()}'></script>"></iframe>`,
  },
  {
    id: 'p-data-frame',
    name: '`<iframe src="data:…">` with a script in it',
    markup: (t) => `<iframe src="data:text/html,${encodeURIComponent(`<script src="${t.url()}">${end}`)}"></iframe>`,
  },
  {
    id: 'p-stylesheet',
    remedy: 'mark it up',
    name: '`<link rel="stylesheet">`',
    markup: (t) => `<link rel="stylesheet" href="${t.url('css')}">`,
    marked: (t) => `<link rel="stylesheet" data-service="pixel" data-src="${t.url('css')}">`,
  },
  {
    id: 'p-preload',
    remedy: 'mark it up',
    name: '`<link rel="preload">`',
    markup: (t) => `<link rel="preload" as="image" href="${t.url('image')}">`,
    marked: (t) => `<link rel="preload" as="image" data-service="pixel" data-src="${t.url('image')}">`,
  },
  {
    id: 'p-modulepreload',
    remedy: 'the shield',
    name: '`<link rel="modulepreload">`',
    markup: (t) => `<link rel="modulepreload" href="${t.url('module')}">`,
  },
  {
    id: 'p-style',
    remedy: 'the shield',
    name: '`<style>` with `url()`',
    markup: (t) => `<style>#${t.name} { background: url("${t.url('image')}") }</style><p id="${t.name}">x</p>`,
  },
  {
    id: 'p-style-attribute',
    remedy: 'the shield',
    name: '`style="background: url()"`',
    markup: (t) => `<p style="background: url('${t.url('image')}')">x</p>`,
  },
  {
    id: 'p-object',
    remedy: 'mark it up',
    name: '`<object data>`',
    markup: (t) => `<object type="text/html" data="${t.url('html')}"></object>`,
    marked: (t) => `<object type="text/html" data-service="pixel" data-src="${t.url('html')}"></object>`,
  },
  {
    id: 'p-embed',
    remedy: 'mark it up',
    name: '`<embed src>`',
    markup: (t) => `<embed type="text/html" src="${t.url('html')}">`,
    marked: (t) => `<embed type="text/html" data-service="pixel" data-src="${t.url('html')}">`,
  },
  {
    id: 'p-video',
    remedy: 'mark it up',
    name: '`<video src>`',
    markup: (t) => `<video preload="auto" src="${t.url('text')}"></video>`,
    marked: (t) => `<video preload="auto" data-service="pixel" data-src="${t.url('text')}"></video>`,
  },
  {
    id: 'p-poster',
    remedy: 'mark it up',
    name: '`<video poster>`',
    markup: (t) => `<video poster="${t.url('image')}"></video>`,
    marked: (t) => `<video data-service="pixel" data-poster="${t.url('image')}"></video>`,
  },
  {
    id: 'p-svg-image',
    remedy: 'mark it up',
    name: '`<svg><image href>`',
    markup: (t) => `<svg><image width="9" height="9" href="${t.url('image')}"/></svg>`,
    marked: (t) => `<svg><image width="9" height="9" data-service="pixel" data-src="${t.url('image')}"/></svg>`,
  },
  {
    id: 'p-svg-filter',
    remedy: 'the shield',
    name: '`<svg><feImage href>`, in a filter that is used',
    markup: (t) =>
      `<svg><filter id="f-${t.name}"><feImage href="${t.url('image')}"/></filter><rect width="9" height="9" filter="url(#f-${t.name})"/></svg>`,
  },
  {
    id: 'p-input',
    remedy: 'mark it up',
    name: '`<input type="image" src>`',
    markup: (t) => `<input type="image" alt="" src="${t.url('image')}">`,
    marked: (t) => `<input type="image" alt="" data-service="pixel" data-src="${t.url('image')}">`,
  },
];

const PUT_IN: readonly Vector[] = [
  {
    id: 's-src',
    name: '`script.src`, then `appendChild`',
    act: (page, t) => page.document.head.appendChild(script(page, t.url())),
  },
  {
    id: 's-attribute',
    name: '`setAttribute("src")`, then `append`',
    act: (page, t) => {
      const made = page.document.createElement('script');
      made.setAttribute('src', t.url());
      page.document.head.append(made);
    },
  },
  {
    id: 's-late-src',
    name: '`src` of a script that is in the page',
    act: (page, t) => {
      const made = page.document.createElement('script');
      page.document.head.append(made);
      made.src = t.url();
    },
  },
  {
    id: 's-attribute-node',
    name: '`setAttributeNode` on a script that is in the page',
    act: (page, t) => {
      const made = page.document.createElement('script');
      page.document.head.append(made);
      const node = page.document.createAttribute('src');
      node.value = t.url();
      made.setAttributeNode(node);
    },
  },
  {
    id: 's-named-item',
    name: '`attributes.setNamedItem`',
    act: (page, t) => {
      const made = page.document.createElement('script');
      page.document.head.append(made);
      const node = page.document.createAttribute('src');
      node.value = t.url();
      made.attributes.setNamedItem(node);
    },
  },
  {
    id: 's-module',
    name: 'a module',
    act: (page, t) => page.document.head.append(Object.assign(script(page, t.url('module')), { type: 'module' })),
  },
  {
    id: 's-fragment',
    name: 'in a fragment',
    act: (page, t) => {
      const fragment = page.document.createDocumentFragment();
      fragment.append(script(page, t.url()));
      page.document.body.append(fragment);
    },
  },
  {
    id: 's-adjacent',
    name: '`insertAdjacentElement`',
    act: (page, t) => page.document.body.insertAdjacentElement('beforeend', script(page, t.url())),
  },
  {
    id: 's-range',
    name: '`Range.insertNode`',
    act: (page, t) => {
      const range = page.document.createRange();
      range.selectNodeContents(page.document.body);
      range.insertNode(script(page, t.url()));
    },
  },
  {
    id: 's-shadow',
    name: 'in a shadow root, closed',
    act: (page, t) =>
      page.document.body
        .appendChild(page.document.createElement('div'))
        .attachShadow({ mode: 'closed' })
        .append(script(page, t.url())),
  },
  {
    id: 's-contextual',
    name: '`createContextualFragment`',
    act: (page, t) =>
      page.document.body.append(
        page.document.createRange().createContextualFragment(`<script src="${t.url()}">${end}`),
      ),
  },
  {
    id: 's-unsafe',
    name: '`setHTMLUnsafe(…, { runScripts: true })`, where there is such a thing',
    act: (page, t) =>
      (
        page.document.body.appendChild(page.document.createElement('div')) as {
          setHTMLUnsafe?: (markup: string, how: object) => void;
        }
      ).setHTMLUnsafe?.(`<script src="${t.url()}">${end}`, { runScripts: true }),
  },
  {
    id: 's-open',
    name: '`document.open()` on the page itself, later, then `write` of a script',
    inFrame: true,
    act: (page, t) => {
      const { document } = page;
      document.open();
      document.write(`<!doctype html><title>x</title><script src="${t.url()}">${end}`);
      document.close();
    },
  },
  {
    id: 's-open-pieces',
    name: 'the same, with the script’s tag in pieces of one `writeln`',
    inFrame: true,
    act: (page, t) => {
      const { document } = page;
      document.open();
      document.writeln('<!doctype html><script src="', t.url(), `">${end}`);
      document.close();
    },
  },
  {
    id: 's-open-after',
    name: '`document.open()`, then `appendChild` of a script',
    inFrame: true,
    act: (page, t) => {
      const { document } = page;
      document.open();
      document.write('<!doctype html><body>x');
      document.close();
      document.body.appendChild(script(page, t.url()));
    },
  },
  {
    id: 's-inline',
    name: 'an inline script that puts one in',
    act: (page, t) => {
      const made = page.document.createElement('script');
      made.append(`document.head.append(Object.assign(document.createElement('script'), { src: '${t.url()}' }))`);
      page.document.head.append(made);
    },
  },
  {
    id: 's-svg',
    name: '`<svg><script>` by `setAttribute("href")`',
    act: (page, t) => {
      const space = 'http://www.w3.org/2000/svg' as const;
      const made = page.document.createElementNS(space, 'script');
      made.setAttribute('href', t.url());
      page.document.body.appendChild(page.document.createElementNS(space, 'svg')).append(made);
    },
  },
  {
    id: 's-svg-value',
    name: '`<svg><script>` by `href.baseVal`',
    act: (page, t) => {
      const space = 'http://www.w3.org/2000/svg' as const;
      const made = page.document.createElementNS(space, 'script');
      made.setAttribute('href', 'data:,');
      made.href.baseVal = t.url();
      page.document.body.appendChild(page.document.createElementNS(space, 'svg')).append(made);
    },
  },
  {
    id: 's-import',
    remedy: 'the shield',
    name: '`import("…")`',
    act: (page, t) => page.eval(`import("${t.url('module')}")`),
  },
  {
    id: 's-blob',
    remedy: 'the shield',
    name: 'a script from a `blob:` that imports',
    act: (page, t) => {
      const address = URL.createObjectURL(new Blob([`import("${t.url('module')}")`], { type: 'text/javascript' }));
      page.document.head.append(script(page, address));
    },
  },
  {
    id: 's-eval',
    name: '`fetch`, then `eval` of the text',
    act: async (page, t) => page.eval(await (await page.fetch(t.url())).text()),
  },
  {
    id: 's-timer',
    name: '`setTimeout("…")` that puts one in',
    act: (page, t) =>
      page.setTimeout(`document.head.append(Object.assign(document.createElement('script'), { src: '${t.url()}' }))`),
  },
  {
    id: 's-javascript',
    name: 'a `javascript:` address that puts one in',
    act: (page, t) => {
      const link = page.document.createElement('a');
      link.href = `javascript:void document.head.append(Object.assign(document.createElement('script'), { src: '${t.url()}' }))`;
      page.document.body.append(link);
      link.click();
    },
  },
  { id: 's-worker', name: '`new Worker` there', act: (page, t) => new page.Worker(t.url()) },
  {
    id: 's-worker-import',
    remedy: 'the shield',
    name: 'a worker from a `blob:` with `importScripts`',
    act: (page, t) => stay(page, new page.Worker(page.URL.createObjectURL(new Blob([`importScripts("${t.url()}")`])))),
  },
  { id: 's-shared-worker', name: '`new SharedWorker` there', act: (page, t) => new page.SharedWorker(t.url()) },
  {
    id: 's-worklet',
    name: '`audioWorklet.addModule`',
    act: (page, t) => new page.OfflineAudioContext(1, 1, 44100).audioWorklet?.addModule(t.url('module')),
  },
];

const REALMS: readonly Vector[] = [
  {
    id: 'r-append',
    name: '`appendChild` of an `about:blank` frame, on this page',
    act: (page, t) => {
      const other = frameIn(page).contentWindow as Page;
      other.Node.prototype.appendChild.call(page.document.head, script(page, t.url()));
    },
  },
  {
    id: 'r-indexed',
    name: 'the same, by `window[0]` and never `contentWindow`',
    act: (page, t) => {
      frameIn(page);
      const other = page[page.length - 1] as Page;
      const made = page.document.createElement('script');
      other.Element.prototype.setAttribute.call(made, 'src', t.url());
      other.Node.prototype.appendChild.call(page.document.head, made);
    },
  },
  {
    id: 'r-inside',
    name: 'a script in an `about:blank` frame',
    act: (page, t) => {
      const inner = frameIn(page).contentDocument as Document;
      inner.body.append(Object.assign(inner.createElement('script'), { src: t.url() }));
    },
  },
  {
    id: 'r-write',
    name: '`document.write` into an `about:blank` frame',
    act: (page, t) => {
      const inner = frameIn(page).contentDocument as Document;
      inner.write(`<script src="${t.url()}">${end}`);
      inner.close();
    },
  },
  {
    id: 'r-fetch',
    name: '`fetch` of an `about:blank` frame',
    act: (page, t) => (frameIn(page).contentWindow as Page).fetch(t.url('text'), { mode: 'no-cors' }),
  },
  {
    id: 'r-srcdoc',
    name: '`srcdoc` with a script in it',
    act: (page, t) => frameIn(page, `<script src="${t.url()}">${end}`),
  },
  {
    id: 'r-srcdoc-inline',
    remedy: 'the shield',
    name: '`srcdoc` with code that asks',
    act: (page, t) =>
      frameIn(page, `<script>fetch(${JSON.stringify(t.url('text'))}.replace('127', '127'), { mode: 'no-cors' })${end}`),
  },
  {
    id: 'r-markup',
    name: 'a frame that an `innerHTML` brings, then its `document`',
    act: (page, t) => {
      const box = page.document.body.appendChild(page.document.createElement('div'));
      box.innerHTML = '<iframe></iframe>';
      const inner = box.querySelector('iframe')?.contentDocument as Document;
      inner.head.append(Object.assign(inner.createElement('script'), { src: t.url() }));
    },
  },
  {
    id: 'r-javascript',
    name: '`<iframe src="javascript:…">` that asks',
    act: (page, t) => {
      const frame = page.document.createElement('iframe');
      frame.src = `javascript:void fetch("${t.url('text')}", { mode: "no-cors" })`;
      page.document.body.append(frame);
    },
  },
];

const ASKED: readonly Vector[] = [
  {
    id: 'q-image',
    name: '`new Image().src`',
    act: (page, t) => Object.assign(new page.Image(), { src: t.url('image') }),
  },
  {
    id: 'q-srcset',
    name: '`srcset` of an image',
    act: (page, t) => Object.assign(page.document.createElement('img'), { srcset: `${t.url('image')} 1x` }),
  },
  {
    id: 'q-imagesrcset',
    name: '`<link rel="preload">` with `imageSrcset`, put in',
    act: (page, t) =>
      page.document.head.append(
        Object.assign(page.document.createElement('link'), {
          rel: 'preload',
          as: 'image',
          imageSrcset: `${t.url('image')} 1x`,
        }),
      ),
  },
  {
    id: 'q-inner',
    name: '`innerHTML` with an image',
    act: (page, t) => {
      page.document.createElement('div').innerHTML = `<img src="${t.url('image')}">`;
    },
  },
  {
    id: 'q-import-node',
    name: '`importNode` of a template’s image',
    act: (page, t) => {
      const inert = new page.DOMParser().parseFromString(`<img src="${t.url('image')}">`, 'text/html');
      page.document.importNode(inert.images[0] as Node, true);
    },
  },
  {
    id: 'q-svg-image',
    remedy: 'the shield',
    name: '`<svg><image>` by `href.baseVal`',
    act: (page, t) => {
      const space = 'http://www.w3.org/2000/svg' as const;
      const image = page.document.createElementNS(space, 'image');
      image.setAttribute('width', '9');
      image.setAttribute('height', '9');
      page.document.body.appendChild(page.document.createElementNS(space, 'svg')).append(image);
      image.href.baseVal = t.url('image');
    },
  },
  { id: 'q-audio', name: '`new Audio("…")`', act: (page, t) => new page.Audio(t.url('text')) },
  {
    id: 'q-css-rule',
    remedy: 'the shield',
    name: '`style.backgroundImage`',
    act: (page, t) => {
      page.document.body.appendChild(page.document.createElement('p')).style.backgroundImage =
        `url("${t.url('image')}")`;
    },
  },
  {
    id: 'q-sheet',
    remedy: 'the shield',
    name: 'a constructed style sheet with `url()`',
    act: (page, t) => {
      const sheet = new page.CSSStyleSheet();
      sheet.replaceSync(`body { border-image: url("${t.url('image')}") 1 }`);
      page.document.adoptedStyleSheets.push(sheet);
    },
  },
  {
    id: 'q-font',
    remedy: 'the shield',
    name: '`new FontFace`',
    act: (page, t) => new page.FontFace('x', `url("${t.url('text')}")`).load(),
  },
  { id: 'q-fetch', name: '`fetch`', act: (page, t) => page.fetch(t.url('text'), { mode: 'no-cors' }) },
  {
    id: 'q-request',
    name: '`fetch(new Request(…))`',
    act: (page, t) => page.fetch(new page.Request(t.url('text'), { mode: 'no-cors' })),
  },
  {
    id: 'q-xhr',
    name: '`XMLHttpRequest`',
    act: (page, t) => {
      const request = new page.XMLHttpRequest();
      request.open('GET', t.url('text'));
      request.send();
    },
  },
  { id: 'q-beacon', name: '`navigator.sendBeacon`', act: (page, t) => page.navigator.sendBeacon(t.url('text'), 'x') },
  { id: 'q-events', name: '`EventSource`', act: (page, t) => new page.EventSource(t.url('events')) },
  { id: 'q-socket', name: '`WebSocket`', act: (page, t) => new page.WebSocket(t.url('text').replace('http', 'ws')) },
  {
    id: 'q-worker-fetch',
    remedy: 'the shield',
    name: '`fetch` in a worker from a `blob:`',
    act: (page, t) =>
      stay(
        page,
        new page.Worker(page.URL.createObjectURL(new Blob([`fetch("${t.url('text')}", { mode: 'no-cors' })`]))),
      ),
  },
  {
    id: 'q-prefetch',
    name: '`<link rel="prefetch">`, put in',
    act: (page, t) =>
      page.document.head.append(
        Object.assign(page.document.createElement('link'), { rel: 'prefetch', href: t.url('text') }),
      ),
  },
  {
    id: 'q-preload',
    name: '`<link rel="preload">`, put in',
    act: (page, t) =>
      page.document.head.append(
        Object.assign(page.document.createElement('link'), { rel: 'preload', as: 'image', href: t.url('image') }),
      ),
  },
  {
    id: 'q-stylesheet',
    name: '`<link rel="stylesheet">`, put in',
    act: (page, t) =>
      page.document.head.append(
        Object.assign(page.document.createElement('link'), { rel: 'stylesheet', href: t.url('css') }),
      ),
  },
  {
    id: 'q-iframe',
    name: '`<iframe>`, put in',
    act: (page, t) =>
      page.document.body.append(Object.assign(page.document.createElement('iframe'), { src: t.url('html') })),
  },
  {
    id: 'q-frame-location',
    remedy: 'the shield',
    name: 'the `location` of a frame',
    act: (page, t) => frameIn(page).contentWindow?.location.replace(t.url('html')),
  },
  {
    id: 'q-form',
    remedy: 'the shield',
    name: 'a form that is sent into a frame',
    act: (page, t) => {
      const frame = frameIn(page);
      frame.name = t.name;
      const form = Object.assign(page.document.createElement('form'), {
        action: t.url('html'),
        method: 'post',
        target: t.name,
      });
      page.document.body.append(form);
      form.submit();
    },
  },
  {
    id: 'q-ping',
    remedy: 'the shield',
    name: '`<a ping>`, clicked',
    act: (page, t) => {
      const link = Object.assign(page.document.createElement('a'), { href: `#${t.name}`, ping: t.url('text') });
      page.document.body.append(link);
      link.click();
    },
  },
];

const cookie = (page: Page, { name }: Target) =>
  page.document.cookie.split('; ').some((pair) => pair.startsWith(`${name}=`));
const local = (page: Page, { name }: Target) => page.localStorage.getItem(name) !== null;

const KEPT: readonly Vector[] = [
  {
    id: 'c-cookie',
    name: '`document.cookie`',
    act: (page, t) => (page.document.cookie = `${t.name}=1; path=/`),
    kept: cookie,
  },
  { id: 'c-store', name: '`cookieStore.set`', act: (page, t) => page.cookieStore?.set(t.name, '1'), kept: cookie },
  {
    id: 'c-realm',
    name: '`contentDocument.cookie` of a frame',
    act: (page, t) => ((frameIn(page).contentDocument as Document).cookie = `${t.name}=1; path=/`),
    kept: cookie,
  },
  {
    id: 'c-setter',
    remedy: 'the janitor removes it',
    name: 'the setter of a clean realm, called on this document',
    act: (page, t) => {
      frameIn(page);
      const other = page[page.length - 1] as Page;
      Object.getOwnPropertyDescriptor(other.Document.prototype, 'cookie')?.set?.call(
        page.document,
        `${t.name}=1; path=/`,
      );
    },
    kept: cookie,
  },
  {
    id: 'c-header',
    remedy: 'the janitor removes it; `HttpOnly` is your server’s to leave out',
    name: '`Set-Cookie` of a response',
    act: (page, t) => page.fetch(t.own(`page?html=x&header.Set-Cookie=${t.name}%3D1%3Bpath%3D/`)),
    kept: cookie,
  },
  {
    id: 'l-set',
    name: '`localStorage.setItem`',
    act: (page, t) => page.localStorage.setItem(t.name, '1'),
    kept: local,
  },
  {
    id: 'l-property',
    remedy: 'the janitor removes it',
    name: '`localStorage.name = …`',
    act: (page, t) => (page.localStorage[t.name] = '1'),
    kept: local,
  },
  {
    id: 'l-define',
    remedy: 'the janitor removes it',
    name: '`Object.defineProperty(localStorage, …)`',
    act: (page, t) => Object.defineProperty(page.localStorage, t.name, { value: '1' }),
    kept: local,
  },
  {
    id: 'l-realm',
    remedy: 'the janitor removes it',
    name: '`setItem` of a frame',
    act: (page, t) => (frameIn(page).contentWindow as Page).localStorage.setItem(t.name, '1'),
    kept: local,
  },
  {
    id: 'l-session',
    name: '`sessionStorage.setItem`',
    act: (page, t) => page.sessionStorage.setItem(t.name, '1'),
    kept: (page, { name }) => page.sessionStorage.getItem(name) !== null,
  },
  {
    id: 'd-database',
    name: '`indexedDB.open`',
    act: (page, t) => page.indexedDB.open(t.name),
    kept: async (page, { name }) => (await page.indexedDB.databases()).some((one) => one.name === name),
  },
  {
    id: 'd-cache',
    name: '`caches.open`',
    act: (page, t) => page.caches.open(t.name),
    kept: (page, { name }) => page.caches.has(name),
  },
  {
    id: 'd-realm',
    name: '`indexedDB.open` of a frame',
    act: (page, t) => (frameIn(page).contentWindow as Page).indexedDB.open(t.name),
    kept: async (page, { name }) => (await page.indexedDB.databases()).some((one) => one.name === name),
  },
  {
    id: 'd-name',
    remedy: 'nothing of ours: it ends with the tab',
    name: '`window.name`',
    act: (page, t) => (page.name = t.name),
    kept: (page, { name }) => page.name === name,
  },
];

/** Every vector that is tried. */
export const GROUPS: readonly VectorGroup[] = [
  { title: 'What stands in the page from the start', vectors: PARSED },
  { title: 'Scripts that a script puts in', vectors: PUT_IN },
  { title: 'By way of another window', vectors: REALMS },
  { title: 'Requests of a script', vectors: ASKED },
  { title: 'What is kept in the browser', vectors: KEPT },
];

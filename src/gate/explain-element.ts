import { explainHost, explainId, type Explainable } from '../core/explain-name.js';
import { explanation, type Decisive, type Explanation } from '../core/explanation.js';
import type { Because } from '../core/reasons.js';
import { elementAddress } from './element-address.js';
import { embedParts } from './embed-parts.js';
import { isNonceable } from './is-nonceable.js';
import { idsOf } from './watch-page.js';

/**
 * Why an element is let go or held back: all that holds it, ids before markup, or one answer if nothing does. One that is
 * not marked up goes by the host that it comes from.
 *
 * @param nonce - The one that placet was given, `""` for none.
 */
export function explainElement(element: Element, site: Explainable, nonce: string): readonly Explanation[] {
  const url = elementAddress(element);
  const name = url ? url.host + url.pathname : element.id ? `#${element.id}` : 'inline';
  const say = (because: Because, decisive?: Decisive): Explanation =>
    explanation(element.localName, name, because, decisive);
  const ids = isMarkable(element) ? idsOf(element) : [];
  if (!(isMarkable(element) && ids.length)) {
    const found = url && explainHost(url, site);
    return [found?.service ? say(found.because, decisiveOf(found)) : say('not-marked')];
  }

  const words = ids.map((id) => {
    const word = explainId(id, site);
    return word.outcome === 'undeclared' ? say('unknown-id', { service: id }) : say(word.because, decisiveOf(word));
  });
  const missing = words.filter(({ outcome }) => outcome !== 'free');
  const state = parking(element);
  if (state !== 'parked') return [say(state, decisiveOf(missing[0] ?? words[0]))];
  const held = [...missing, ...obstacles(element, nonce, missing.length > 0).map((because) => say(because))];
  return held.length ? held : words.slice(0, 1);
}

/** Marks are read of what has a `dataset`: also of what is drawn. */
function isMarkable(element: Element): element is HTMLElement {
  return element instanceof HTMLElement || element instanceof SVGElement;
}

/** Whether a marked element waits; if not, what became of it. */
function parking(element: HTMLElement): 'parked' | 'let-go' | 'already-ran' | 'not-parked' {
  const { localName, dataset, isConnected } = element;
  if (localName !== 'script') {
    // The addresses of a picture or a film may stand in its sources alone.
    const has = (names: readonly string[]): boolean =>
      [element, ...embedParts(element)].some((part) => names.some((name) => part.hasAttribute(name)));
    if (!has(WAITS)) return 'not-parked';
    return has(LOADS) ? 'let-go' : 'parked';
  }
  const type = element.getAttribute('type');
  if (type === 'text/plain') return 'parked';
  // A script is let go with the type that waited in `data-type`.
  if (type !== (dataset.type ?? '')) return 'not-parked';
  return isConnected ? 'let-go' : 'already-ran';
}

const LOADS = ['src', 'srcset', 'data', 'href'];
/** Where an address waits. */
const WAITS = ['data-src', 'data-srcset', 'data-poster'];

/** What in its markup, or in where it stands, keeps an element that waits from being let go. */
function obstacles(element: HTMLElement, nonce: string, isHeld: boolean): readonly Because[] {
  const { ownerDocument, isConnected } = element;
  const isScript = element instanceof HTMLScriptElement;
  // What a template holds is in a document without a window.
  const inTemplate = !ownerDocument.defaultView;
  // While an embed is held, a placeholder may stand where it stood.
  const isAway = !isConnected && !(isHeld && !isScript);
  const all: readonly (readonly [Because, boolean])[] = [
    ['nonce-missing', isScript && !isNonceable(element, nonce)],
    ['address-not-web', !isScript && element.hasAttribute('data-src') && !elementAddress(element)],
    ['in-template', inTemplate],
    ['in-closed-shadow-root', (element.getRootNode() as Partial<ShadowRoot>).mode === 'closed'],
    ['not-connected', isAway && !inTemplate],
  ];
  return all.filter(([, is]) => is).map(([because]) => because);
}

function decisiveOf({ service, category, rule, pattern }: Decisive = {}): Decisive {
  return {
    ...(service !== undefined && { service }),
    ...(category !== undefined && { category }),
    ...(rule !== undefined && { rule }),
    ...(pattern !== undefined && { pattern }),
  };
}

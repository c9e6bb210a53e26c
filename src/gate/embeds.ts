import type { ConsentStore } from '../store/consent-store.js';
import { setAddresses, unsetAddresses } from './embed-addresses.js';
import { embedParts, embedRoot, isMissed } from './embed-parts.js';
import { isFromNoscript, noscriptImages } from './noscript-images.js';
import { openShadows } from './open-shadows.js';
import { placeStandIns } from './place-stand-ins.js';
import type { PlaceholderFactory } from './placeholder-factory.js';
import { EMBEDS, idsOf, PARKED } from './watch-page.js';

/** What embeds are held back by. */
export interface EmbedGateOptions {
  readonly document: Document;
  /** Whether a marked element may load now. */
  readonly allows: (embed: HTMLElement) => boolean;
  /** Where what the visitor answers is kept. */
  readonly store: Pick<ConsentStore, 'choose' | 'state'>;
  /** Told of an embed that may load but cannot, and why. */
  readonly refused: (embed: HTMLElement, why: string) => void;
  readonly placeholder: PlaceholderFactory | undefined;
  /** Runs scripts that are parked in shadow roots, when they may. */
  readonly run: (...scripts: HTMLElement[]) => void;
}

/** Holds back embeds. */
export interface EmbedGate {
  /**
   * Brings the page's marked embeds in line, embeds and scripts in its open shadow roots, and what was let go and has left.
   */
  turn(marked: Iterable<HTMLElement>): void;
  /** Looks no more. What is held stays held, and its placeholder where it is. */
  end(): void;
}

/**
 * Holds back embeds whose addresses wait in `data-src`, `data-srcset` and `data-poster`: they load when they may, a
 * placeholder stands there until then, and they are emptied again when consent is withdrawn. Images in marked
 * `<noscript>`s come and go likewise.
 */
export function embedGate(options: EmbedGateOptions): EmbedGate {
  const { document, allows, store, refused, placeholder, run } = options;
  const places = placeStandIns(placeholder);
  const imagesOf = noscriptImages();
  const shown = new WeakSet<HTMLElement>();
  const failed = new WeakSet<HTMLElement>();
  /** What loads, in the page or not: what has left is emptied before it comes back. */
  const loading = new Set<WeakRef<HTMLElement>>();
  const decision = (): string => JSON.stringify(store.state.consent);
  /** What was allowed for this page: until the visitor decides anew. */
  let once = new WeakSet<HTMLElement>();
  let decided = decision();
  let isGranting = false;

  function turn(root: HTMLElement): void {
    const parts = embedParts(root).filter((part) => isMarked(part) || isMarked(root));
    const held = parts.filter((part) => !once.has(root) && ![root, part].filter(isMarked).every(allows));
    const may = parts.filter((part) => !held.includes(part) && !failed.has(part));
    // It is measured for its placeholder before it is emptied.
    const isAway = isMissed(root, held, may);
    if (root.isConnected && isAway) replace(root, held);
    const changed = [...held.filter(empty), ...may.filter(fill)];
    if (changed.some(({ localName }) => localName !== 'track')) (root as Partial<HTMLMediaElement>).load?.();
    if (isAway) return;
    places.leave(root);
    // Chromium does not look again at what was given its address while nothing showed it, nor at a preload's images.
    if (changed.some(isToldAgain) && root.isConnected) root.replaceWith(root);
  }

  function fill(part: HTMLElement): boolean {
    if (shown.has(part) || !part.isConnected) return false;
    free(part, once.has(embedRoot(part)));
    const isSet = setAddresses(part);
    if (typeof isSet === 'string') {
      failed.add(part);
      refused(part, isSet);
      return false;
    }
    shown.add(part);
    loading.add(new WeakRef(part));
    return isSet;
  }

  function empty(part: HTMLElement): boolean {
    free(part, false);
    if (!unsetAddresses(part, shown.delete(part))) return false;
    // What it loaded goes for sure only with the element: without an address, a frame keeps its page.
    if (isFromNoscript(part)) part.remove();
    else if (/^(iframe|object|embed|link)$/.test(part.localName) && part.isConnected) part.replaceWith(part);
    return true;
  }

  function replace(root: HTMLElement, held: readonly HTMLElement[]): void {
    const ids = [...new Set([root, ...held].flatMap(idsOf))];
    places.stand(root, ids, {
      once() {
        once.add(root);
        turn(root);
      },
      always() {
        isGranting = true;
        store.choose(Object.fromEntries(ids.map((id) => [id, 'granted'])));
        decided = decision(); // to allow one thing is no word against what was allowed once
        isGranting = false;
      },
    });
  }

  function bring(marked: Iterable<HTMLElement>): void {
    if (!isGranting && decision() !== decided) once = new WeakSet();
    decided = decision();
    const roots = new Set<HTMLElement>();
    for (const element of [...marked, ...shadows.all(EMBEDS)]) {
      roots.add(embedRoot(element));
      for (const noscript of noscriptsOf(element)) {
        const around = noscript.parentElement?.closest<HTMLElement>('[data-category],[data-service]');
        const ids = [noscript, around ?? noscript].flatMap(idsOf);
        for (const image of imagesOf(noscript, ids)) roots.add(image);
      }
    }
    for (const ref of loading) {
      const part = ref.deref();
      if (part && shown.has(part)) roots.add(embedRoot(part));
      else loading.delete(ref);
    }
    roots.forEach(turn);
    places.sweep();
    const parked = shadows.all(PARKED);
    if (parked[0]) run(...parked);
  }

  const shadows = openShadows(document, () => bring([]));
  return {
    turn: bring,
    end() {
      shadows.end();
      places.end();
    },
  };
}

function isToldAgain(part: HTMLElement): boolean {
  return part.matches('object,embed,[imagesrcset]');
}

/** Tells the guard, which sees addresses being set, that this one may be. */
function free(part: HTMLElement, isFree: boolean): void {
  (part as { [FREE]?: boolean })[FREE] = isFree;
}

const FREE = Symbol.for('placet.free');

function isMarked(element: HTMLElement): boolean {
  return idsOf(element).length > 0;
}

function noscriptsOf(element: HTMLElement): Iterable<HTMLElement> {
  return element.localName === 'noscript' ? [element] : element.querySelectorAll('noscript');
}

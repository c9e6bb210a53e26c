import type { OwnDocument } from './own-document.js';

/** How a {@link scriptQueue} works. */
export interface ScriptQueueOptions {
  /** Whether a script may run now. Asked for each script, each time. */
  readonly allows: (script: HTMLScriptElement) => boolean;
  /** How long, in milliseconds, an external script may keep those behind it waiting. */
  readonly patience: number;
  readonly page: OwnDocument;
}

/**
 * Lets parked scripts go in document order: one that comes from elsewhere is waited for, `async` ones hold up nobody,
 * `defer` ones and modules come after the others. Each script is inserted when its turn comes and not before, so that a
 * withdrawal stops all that have not started.
 */
export function scriptQueue({ allows, patience, page }: ScriptQueueOptions) {
  const parked: HTMLScriptElement[] = [];
  let awaited: HTMLScriptElement | undefined;

  /** Takes a script in, at its place in the document. */
  function add(script: HTMLScriptElement): void {
    let at = parked.length;
    while (at > 0 && comesBefore(script, parked[at - 1])) at--;
    parked.splice(at, 0, script);
  }

  /** Runs what may run now. */
  function run(): void {
    const ready = parked.filter((script) => script.isConnected && allows(script));
    for (const script of ready.filter(isAsync)) start(script);
    for (const script of inTurn(ready)) {
      if (awaited) {
        prefetch(script, page);
        continue;
      }
      if (!allows(script)) continue; // the script before this one may have withdrawn
      start(script);
      if (isFetched(script)) wait(script);
    }
  }

  function start(script: HTMLScriptElement): void {
    parked.splice(parked.indexOf(script), 1);
    release(script);
  }

  function wait(script: HTMLScriptElement): void {
    awaited = script;
    const goOn = (): void => {
      clearTimeout(timer);
      if (awaited !== script) return;
      awaited = undefined;
      run();
    };
    const timer = setTimeout(goOn, patience);
    script.addEventListener('load', goOn, { once: true });
    script.addEventListener('error', goOn, { once: true });
  }

  /** Those that keep an order: the ones that wait for the document last, and only once it is there. */
  function inTurn(ready: readonly HTMLScriptElement[]): readonly HTMLScriptElement[] {
    const ordered = ready.filter((script) => !isAsync(script));
    return [...ordered.filter((script) => !isDeferred(script)), ...(page.loading ? [] : ordered.filter(isDeferred))];
  }

  return { add, run };
}

/**
 * Puts the same element back as a script that runs. Its nonce, listeners and integrity stay, and no text or address is
 * written, so that Trusted Types have nothing to object to.
 */
function release(script: HTMLScriptElement): void {
  const { parentNode, nextSibling } = script;
  script.remove();
  const type = script.dataset.type;
  if (type) script.type = type;
  else script.removeAttribute('type');
  if (!script.hasAttribute('async')) script.async = false;
  parentNode?.insertBefore(script, nextSibling);
}

/** Has the browser fetch what will run soon. */
function prefetch(script: HTMLScriptElement, page: OwnDocument): void {
  if (!script.src || script.dataset.type || prefetched.has(script)) return;
  prefetched.add(script);
  const link = page.create('link') as HTMLLinkElement;
  link.rel = 'preload';
  link.as = 'script';
  link.nonce = script.nonce;
  link.integrity = script.integrity;
  link.crossOrigin = script.crossOrigin;
  link.referrerPolicy = script.referrerPolicy;
  link.href = script.src;
  page.root.append(link);
}

const prefetched = new WeakSet<HTMLScriptElement>();

function comesBefore(a: Node, b: Node | undefined): boolean {
  return b !== undefined && (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isAsync(script: HTMLScriptElement): boolean {
  return script.hasAttribute('async') && isFetched(script);
}

function isDeferred(script: HTMLScriptElement): boolean {
  return isModule(script) || (script.defer && script.src !== '');
}

function isFetched(script: HTMLScriptElement): boolean {
  return script.src !== '' || isModule(script);
}

function isModule(script: HTMLScriptElement): boolean {
  return script.dataset.type === 'module';
}

import type { OwnPage } from '../adapters/own-page.js';

/** How a {@link scriptQueue} works. */
export interface ScriptQueueOptions {
  readonly page: OwnPage;
  /** Whether a script may run now. Asked for each script, each time. */
  readonly allows: (script: HTMLScriptElement) => boolean;
  /** How long, in milliseconds, an external script may keep those behind it waiting. */
  readonly patience: number;
  /** Told of each script as it starts. */
  readonly started: (script: HTMLScriptElement) => void;
}

/**
 * Lets parked scripts go in document order: one that comes from elsewhere is waited for, `async` ones hold up nobody,
 * `defer` ones and modules come after the others. Each script is inserted when its turn comes and not before, so that a
 * withdrawal stops all that have not started.
 *
 * @returns What runs those that may run, of the scripts that are parked now.
 */
export function scriptQueue({
  page,
  allows,
  patience,
  started,
}: ScriptQueueOptions): (parked: readonly HTMLScriptElement[]) => void {
  const seen = new WeakSet<HTMLScriptElement>();
  let awaited: HTMLScriptElement | undefined;
  let line: readonly HTMLScriptElement[] = [];

  function run(): void {
    const waits = (script: HTMLScriptElement): boolean => !seen.has(script) && script.isConnected && allows(script);
    const ready = line.filter(waits);
    for (const turn of page.loading() ? [ASYNC, ORDERED] : [ASYNC, ORDERED, DEFERRED]) {
      for (const script of ready) {
        // The script before this one may have withdrawn, or taken this one away.
        if (turnOf(script) === turn && !(awaited && turn) && waits(script)) start(script, turn);
      }
    }
  }

  function start(script: HTMLScriptElement, turn: number): void {
    seen.add(script);
    started(script);
    if (turn === DEFERRED || (turn && script.src)) {
      awaited = script;
      const goOn = (): void => {
        if (awaited !== script) return;
        awaited = undefined;
        run();
      };
      setTimeout(goOn, patience);
      script.addEventListener('load', goOn);
      script.addEventListener('error', goOn);
    }
    release(script);
  }

  return (parked) => {
    line = parked;
    run();
  };
}

// When a script's turn comes, as HTML has it; those of the first keep no order.
const ASYNC = 0;
const ORDERED = 1;
const DEFERRED = 2;

function turnOf(script: HTMLScriptElement): number {
  const isModule = script.dataset.type === 'module';
  if (!script.src && !isModule) return ORDERED;
  if (script.hasAttribute('async')) return ASYNC;
  return isModule || script.defer ? DEFERRED : ORDERED;
}

/**
 * Puts the same element back as a script that runs. Its nonce, listeners and integrity stay, and no text or address is
 * written, so that Trusted Types have nothing to object to.
 */
function release(script: HTMLScriptElement): void {
  script.type = script.dataset.type ?? '';
  script.async = true; // order is kept here: the browser's own would let one that hangs stop all behind it
  script.replaceWith(script); // taken out and put in again, which is when a browser looks at it
}

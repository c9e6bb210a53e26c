import type { OwnPage } from '../adapters/own-page.js';

/** How a {@link scriptQueue} works. */
export interface ScriptQueueOptions {
  readonly page: OwnPage;
  /** Whether a script may run now. Asked for each script, each time. */
  readonly allows: (script: HTMLScriptElement) => boolean;
  /** How long, in milliseconds, an external script may keep those behind it waiting. */
  readonly patience: number;
}

/** What lets scripts go. */
export interface ScriptQueue {
  /** Runs those that may run, of the scripts that are parked now; none of those that were before, and are not now. */
  run(parked: readonly HTMLScriptElement[]): void;
  /**
   * Takes away what was let go and may not run any more; a script that is still loading will not run.
   *
   * @returns Whether there was something.
   */
  stop(): boolean;
}

/**
 * Lets parked scripts go in document order: one that comes from elsewhere is waited for, `async` ones hold up nobody,
 * `defer` ones and modules come after the others. Each script is inserted when its turn comes and not before, so that a
 * withdrawal stops all that have not started.
 */
export function scriptQueue({ page, allows, patience }: ScriptQueueOptions): ScriptQueue {
  const seen = new WeakSet<HTMLScriptElement>();
  const gone = new Set<HTMLScriptElement>();
  let awaited: HTMLScriptElement | undefined;
  let line: readonly HTMLScriptElement[] = [];

  function run(): void {
    // The script before one may have withdrawn, taken it away, or ended it all.
    const waits = (script: HTMLScriptElement): boolean =>
      line.includes(script) && !seen.has(script) && script.isConnected && allows(script);
    for (const turn of page.loading() ? [ASYNC, ORDERED] : [ASYNC, ORDERED, DEFERRED]) {
      for (const script of line) {
        if (turnOf(script) === turn && !(awaited && turn) && waits(script)) start(script, turn);
      }
    }
  }

  function start(script: HTMLScriptElement, turn: number): void {
    seen.add(script);
    gone.add(script);
    if (turn && script.src) {
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

  return {
    run(parked) {
      line = parked;
      run();
    },
    stop() {
      const stopped = [...gone].filter((script) => !allows(script));
      for (const script of stopped) {
        gone.delete(script);
        if (awaited === script) awaited = undefined;
        // Out of the page; and one that is still loading will not run, since it has left the document it was prepared for.
        new Document().adoptNode(script);
      }
      return stopped.length > 0;
    },
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

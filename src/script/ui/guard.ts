import { startGuard } from '../../gate/start-guard.js';

/** A classic script, so that `placet.js` can write it in front of whatever comes next in the page. */
(window as unknown as { [key: symbol]: ((start: typeof startGuard) => void) | undefined })[
  Symbol.for('placet.guard')
]?.(startGuard);

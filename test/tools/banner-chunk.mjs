import path from 'node:path';

/**
 * Puts all that the banner reaches by static imports into the banner's own file: what a first visit waits for is one
 * request, not a chain. What other entries share with it they import from there.
 * @param {string} entry
 */
export function bannerHoldsAll(entry) {
  const banner = path.resolve(entry);
  const name = path.basename(entry, '.ts');
  /** @type {Map<string, boolean>} */
  const known = new Map();

  /**
   * @param {string} id
   * @param {{ getModuleInfo(id: string): { importers: readonly string[] } | null }} graph
   */
  return function chunkOf(id, graph) {
    return isReached(id) ? name : null;

    /** @param {string} module */
    function isReached(module) {
      let reached = known.get(module);
      if (reached === undefined) {
        known.set(module, false); // while it is being worked out: imports may go in circles
        reached = module === banner || (graph.getModuleInfo(module)?.importers ?? []).some(isReached);
        known.set(module, reached);
      }
      return reached;
    }
  };
}

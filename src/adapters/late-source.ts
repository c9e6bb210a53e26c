import type { LocationSource } from '../core/ports.js';
import type { LateName } from './named-source.js';

/** How long a person may take to answer the browser's question, and the device to find itself, in milliseconds. */
const PATIENCE = 120_000;

/** A source that is brought when it is asked for the first time; one that asks a person, when they want it to. */
export function lateSource(name: LateName, bring: (name: LateName) => Promise<LocationSource>): LocationSource {
  const waitsForClick = name === 'geolocation';
  let source: LocationSource | undefined;
  return {
    name: typeof name === 'string' ? name : (Object.keys(name)[0] ?? ''),
    ...(waitsForClick && { patience: PATIENCE }),
    async find(signal, isAsked) {
      if (waitsForClick && !isAsked && !source) return undefined;
      source ??= await bring(name);
      return source.find(signal, isAsked);
    },
  };
}

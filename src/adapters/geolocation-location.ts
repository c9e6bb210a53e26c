import type { Evidence } from '../core/location.js';
import type { CountryLookup, LocationSource } from '../core/ports.js';
import { isPressed } from './is-pressed.js';

/** What a device said is taken for ten minutes, in milliseconds; an answer as old may be given again. */
const FRESH_FOR = 10 * 60_000;

/** How long the device may take to find itself, in milliseconds; a person who is being asked has longer. */
const PATIENCE = 60_000;

/**
 * Where the device says it is (the Geolocation API), for sites that name it, and only when a person asked by a click: the
 * browser then asks them once more. Weak evidence, since a device can be told what to say: it proposes, and never refuses.
 * The coordinates are looked up in a table within the browser and forgotten. A person who declines is no failure.
 *
 * @param countriesAt - The table. A site that names the source `"geolocation"` gets placet's own, loaded at the first answer.
 */
export function geolocationLocation(countriesAt: CountryLookup): LocationSource {
  let last: Evidence | undefined;
  return {
    name: 'geolocation',
    patience: 2 * PATIENCE,
    async find(_, isAsked = isPressed()) {
      if (isAsked) {
        last = undefined;
        const coords = await whereabouts();
        if (coords) {
          const places = await countriesAt(coords.longitude, coords.latitude, coords.accuracy);
          last = { source: 'geolocation', places, trust: 1, expiresAt: Date.now() + FRESH_FOR };
        }
      }
      return last;
    },
  };
}

/** Nothing where the person declines, or the page may not ask: it is not of `https`, or a policy of the site forbids it. */
function whereabouts(): Promise<GeolocationCoordinates | undefined> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(coords),
      ({ code, message }) =>
        code === GeolocationPositionError.PERMISSION_DENIED ? resolve(undefined) : reject(new Error(message)),
      { maximumAge: FRESH_FOR, timeout: PATIENCE },
    );
  });
}

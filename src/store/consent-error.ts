/** What went wrong, for code to tell apart. */
export type ConsentErrorCode =
  /** An option has a value that cannot be used. Thrown when the store is made. */
  | 'invalid-option'
  /** An option can be used, and may break a law. */
  | 'risky-option'
  /** A region, language or currency was chosen that the options do not offer. Thrown. */
  | 'unknown-id'
  /** The browser keeps neither cookies nor local storage; choices hold for this page only. */
  | 'storage-blocked'
  /** A stored record did not decode; the visitor is asked again. */
  | 'unreadable-record'
  /** A location source failed; the next one was asked. */
  | 'location-failed'
  /** A subscriber threw; the others were told all the same. */
  | 'listener-failed'
  /** Something that a denied service keeps could not be removed. */
  | 'not-removed'
  /** A held-back element cannot be let go as it is marked up. */
  | 'invalid-markup'
  /** A part of placet that is brought when needed did not come. */
  | 'load-failed';

/** A mistake in the site's own set-up, or a failure of the world that placet got over. */
export class ConsentError extends Error {
  /** `ConsentError`, also across realms, where `instanceof` fails. */
  override readonly name = 'ConsentError';
  /** What went wrong. */
  readonly code: ConsentErrorCode;

  /**
   * @param message - What is wrong, with the value, and what to write instead.
   */
  constructor(code: ConsentErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

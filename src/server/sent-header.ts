/** Headers of the web's kind, as far as they are read. */
export interface ReadHeaders {
  /** The value under a name, in whatever case it is written. */
  get(name: string): string | null;
}

/** A request as these helpers need it: the `Request` of the web, or Node's `IncomingMessage`. */
export interface SentRequest {
  /** Names in lower case where this is an object. */
  readonly headers: ReadHeaders | { readonly [name: string]: string | readonly string[] | undefined };
  /** Its address, or the path of it. */
  readonly url?: string | undefined;
}

/** A header of a request, empty where there is none. */
export function sentHeader({ headers }: SentRequest, name: string): string {
  const value = isHeaders(headers) ? headers.get(name) : headers[name];
  return String(value ?? '');
}

function isHeaders(headers: SentRequest['headers']): headers is ReadHeaders {
  return typeof headers.get === 'function';
}

/** Headers of the web's kind, as far as they are read. */
export interface ReadHeaders {
  /** The value under a name, in whatever case it is written. */
  get(name: string): string | null;
}

/** A request as these helpers need it: the `Request` of the web, or Node's `IncomingMessage`. */
export interface SentRequest {
  /** Of an object, names are read in whatever case they are: Node has lower case, some platforms have what was sent. */
  readonly headers: ReadHeaders | { readonly [name: string]: string | readonly string[] | undefined };
  /** Its address, or the path of it. */
  readonly url?: string | undefined;
}

/** A header of a request by its name in lower case; empty where there is none, with commas where there are several. */
export function sentHeader({ headers }: SentRequest, name: string): string {
  if (isHeaders(headers)) return headers.get(name) ?? '';
  const names = Object.keys(headers).filter((own) => own.toLowerCase() === name);
  return names.map((own) => headers[own]).join();
}

function isHeaders(headers: SentRequest['headers']): headers is ReadHeaders {
  return typeof headers.get === 'function';
}

/** What a {@link deadConnection} is to look like. */
export interface Connection {
  /** Of what it is to be an instance of. */
  readonly prototype: object;
  readonly url: string;
  /** Its `readyState` at the end. */
  readonly closed: number;
  /** What it fires as it fails. */
  readonly events: () => readonly Event[];
}

/**
 * A connection that fails as one does that the network refuses: it is there, says soon that it went wrong, and never opens.
 * Nothing is asked of the network for it.
 */
export function deadConnection({ prototype, url, closed, events }: Connection): object {
  const connection = Object.setPrototypeOf(new EventTarget(), prototype) as EventTarget & Record<string, unknown>;
  let readyState = 0;
  const fixed = { url, protocol: '', extensions: '', bufferedAmount: 0, withCredentials: false };
  const open = { binaryType: 'blob', onopen: null, onmessage: null, onerror: null, onclose: null };
  for (const [name, value] of Object.entries(fixed)) Object.defineProperty(connection, name, { value });
  for (const [name, value] of Object.entries(open)) {
    Object.defineProperty(connection, name, { writable: true, value });
  }
  Object.defineProperties(connection, {
    readyState: { get: () => readyState },
    send: { value: () => {} },
    close: { value: () => void (readyState = closed) },
  });
  setTimeout(() => {
    if (readyState) return;
    readyState = closed;
    for (const event of events()) {
      (connection[`on${event.type}`] as ((event: Event) => void) | null)?.call(connection, event);
      connection.dispatchEvent(event);
    }
  });
  return connection;
}

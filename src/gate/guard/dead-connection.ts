/** What a {@link deadConnection} is to look like, but for its class. */
export interface Connection {
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
export function deadConnection({ url, closed, events }: Connection): object {
  const connection = Object.assign(new EventTarget(), {
    url,
    readyState: 0,
    protocol: '',
    extensions: '',
    bufferedAmount: 0,
    withCredentials: false,
    binaryType: 'blob',
    onopen: null,
    onmessage: null,
    onerror: null as Handler,
    onclose: null as Handler,
    send() {},
    close: () => void (connection.readyState = closed),
  });
  for (const type of ['error', 'close'] as const) {
    connection.addEventListener(type, (event) => connection[`on${type}`]?.call(connection, event));
  }
  setTimeout(() => {
    if (connection.readyState) return;
    connection.readyState = closed;
    for (const event of events()) connection.dispatchEvent(event);
  });
  return connection;
}

type Handler = ((event: Event) => void) | null;

import { decodeRecord, encodeRecord } from '../core/consent-record.js';
import type { Tabs } from '../core/ports.js';

/**
 * The other tabs, over a `BroadcastChannel` that carries the record itself: a message may arrive before the cookie does.
 * The channel is closed while the page rests in the back/forward cache, where an open one would have the page thrown out.
 */
export function broadcastTabs(name: string): Tabs {
  let channel: BroadcastChannel | undefined;
  return {
    tell: (record) => channel?.postMessage(encodeRecord(record)),
    listen(hear) {
      const open = (): void => {
        try {
          channel = new BroadcastChannel(name);
          channel.onmessage = ({ data }) => {
            const record = decodeRecord(data);
            if (record) hear(record);
          };
        } catch {
          // Firefox has none where cookies are blocked: the page hears of the others when it is looked at.
        }
      };
      const close = (): void => channel?.close();
      const life = new AbortController();
      open();
      addEventListener('pageshow', ({ persisted }) => persisted && open(), life);
      addEventListener('pagehide', close, life);
      return () => {
        life.abort();
        close();
      };
    },
  };
}

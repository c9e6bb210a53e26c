import { decodeRecord, encodeRecord } from '../core/consent-record.js';
import type { Tabs } from '../core/ports.js';
import { attempt } from './attempt.js';

/**
 * The other tabs, over a `BroadcastChannel` that carries the record itself: a message may arrive before the cookie does.
 * The channel is closed while the page rests in the back/forward cache, where an open one would have the page thrown out.
 * Where there is none, or one that refuses, the page hears of the others when it is looked at.
 */
export function broadcastTabs(name: string): Tabs {
  let channel: BroadcastChannel | undefined;
  return {
    tell: (record) => attempt(() => channel?.postMessage(encodeRecord(record))),
    listen(hear) {
      const open = (): unknown =>
        attempt(() => {
          channel = new BroadcastChannel(name);
          channel.onmessage = ({ data }) => {
            const record = decodeRecord(data);
            if (record) hear(record);
          };
        });
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

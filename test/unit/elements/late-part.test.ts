import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LatePart } from '../../../src/elements/late-part.js';

/** An element that wants its part whenever it is drawn, as the picker does. */
function element(bring: () => Promise<string>) {
  let drawn = 0;
  const host = {
    requestUpdate: () => {
      drawn += 1;
      void late.want();
    },
  };
  const late = new LatePart(host, bring);
  return { late, drawn: () => drawn };
}

beforeEach(() => void vi.stubGlobal('reportError', vi.fn()));
afterEach(() => void vi.unstubAllGlobals());

test('a part is brought once, and its element is drawn again when it is here', async () => {
  const bring = vi.fn(async () => 'list');
  const { late, drawn } = element(bring);
  expect(late.isComing).toBe(false);
  const both = [late.want(), late.want()];
  expect([late.isComing, late.part]).toEqual([true, undefined]);
  await Promise.all(both);
  expect([late.isComing, late.part, drawn()]).toEqual([false, 'list', 1]);
  late.retry();
  await late.want();
  expect(bring).toHaveBeenCalledTimes(1);
});

test('one that does not come is told once, and asked for again only when somebody tries anew', async () => {
  const bring = vi.fn(() => Promise.reject<string>(new Error('offline')));
  const { late, drawn } = element(bring);
  await late.want();
  await late.want();
  expect([late.isComing, late.part, drawn()]).toEqual([false, undefined, 1]);
  expect(bring).toHaveBeenCalledTimes(1);
  expect(reportError).toHaveBeenCalledTimes(1);
  bring.mockResolvedValueOnce('list');
  late.retry();
  await late.want();
  expect(late.part).toBe('list');
});

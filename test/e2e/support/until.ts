import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE = 20_000;

/** Asks again and again until the answer is right, then gives it. A page on its way to another counts as no answer. */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  isRight: (answer: T) => boolean = Boolean,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (isRight(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await delay(50);
  } while (Date.now() < end);
  throw new Error(
    `Not within ${PATIENCE / 1000} s: ${what}. Last: ${last instanceof Error ? last.message : JSON.stringify(last)}`,
  );
}

import { expect } from 'chai';
import { openGuarded, type GuardedWindow } from '../../support/guarded-page.js';
import { forget } from '../../support/made-page.js';

/** What a page does all day, none of it the guard's business. */
const CALLS: Record<string, (page: GuardedWindow) => () => unknown> = {
  'setAttribute of a class': ({ document }) => {
    const element = document.createElement('div');
    return () => element.setAttribute('class', 'a');
  },
  'setAttribute of an own address': ({ document }) => {
    const element = document.createElement('source');
    return () => element.setAttribute('src', '/own/file.mp4');
  },
  'src of a script at an undeclared host': ({ document }) => {
    const element = document.createElement('script');
    return () => (element.src = 'https://cdn.shop.example/a.js');
  },
  'appendChild of an element with a text': ({ document }) => {
    const [parent, child] = [document.createElement('div'), document.createElement('p')];
    child.textContent = 'a';
    return () => parent.appendChild(child);
  },
  'textContent of an element': ({ document }) => {
    const element = document.createElement('p');
    return () => (element.textContent = 'a');
  },
  'innerHTML of a short text': ({ document }) => {
    const element = document.createElement('p');
    return () => (element.innerHTML = 'a');
  },
};

describe('what passes untouched', () => {
  after(forget);

  for (const [name, make] of Object.entries(CALLS)) {
    it(`${name}: costs less than 2 µs more`, async () => {
      const page = await openGuarded();
      const call = make(page);
      const guarded = perCall(call);
      page.endGuard();
      const more = guarded - perCall(call);
      console.log(`${name}: ${more.toFixed(2)} µs`);
      expect(more).to.be.lessThan(2);
    });
  }
});

/** Microseconds for a call: the best of several rounds, since others use this machine too. */
function perCall(call: () => unknown): number {
  const rounds = 2000;
  const times = Array.from({ length: 12 }, () => {
    const start = performance.now();
    for (let round = 0; round < rounds; round++) call();
    return ((performance.now() - start) * 1000) / rounds;
  });
  return Math.min(...times);
}

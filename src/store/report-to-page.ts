/** Makes an error known as an uncaught one would be, without stopping anything: it reaches `window.onerror`. */
export function reportToPage(error: Error): void {
  if (typeof reportError === 'function') reportError(error);
  // eslint-disable-next-line no-console -- Node has no `reportError`
  else console.error(error);
}

/** Whether a person has just pressed something in the page. */
export function isPressed(): boolean {
  return (globalThis.navigator?.userActivation as UserActivation | undefined)?.isActive === true;
}

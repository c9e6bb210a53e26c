/** How a browser is started. */
export interface Surroundings {
  /** The operating system's words on the place it is in: `TZ`, `LANG`. */
  readonly env?: Readonly<Record<string, string>>;
  /** What a person has set in Firefox's `about:config`. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

/** A browser that a scenario drives, whichever it is. */
export interface Driver {
  readonly engine: 'Chromium' | 'Firefox' | 'WebKit';
  /** Somebody who was never here. */
  visitor(): Promise<Visitor>;
  close(): Promise<void>;
}

/** A tab of a fresh profile. */
export interface Visitor {
  /** Another tab of the same profile; it goes with the first. */
  openTab(): Promise<Visitor>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page; it can use nothing from outside but its argument, and both are sent as JSON. */
  evaluate<T, A = undefined>(run: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** Moves the mouse there and clicks, as a person does. */
  clickAt(x: number, y: number): Promise<void>;
  press(key: 'Tab' | 'Escape' | 'Enter' | ' ' | 'ArrowDown' | 'ArrowRight'): Promise<void>;
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

import type { Choices } from '../core/category.js';

/** The visitor decided, or took a decision back; it is in force. */
export class ConsentChangeEvent extends Event {
  /** The name to listen for. */
  static readonly type = 'consent-change';
  /** What is in force now, for every category and service. */
  readonly choices: Choices;

  constructor(choices: Choices) {
    super(ConsentChangeEvent.type, { bubbles: true, composed: true });
    this.choices = choices;
  }
}

declare global {
  interface HTMLElementEventMap {
    'consent-change': ConsentChangeEvent;
  }
}

import { LitElement } from 'lit';

/** An element that takes part in forms: what it sends and whether it may be sent is its own to say. */
export abstract class FormElement extends LitElement {
  /** It takes part in forms. */
  static readonly formAssociated = true;

  /** @internal */
  protected readonly internals = this.attachInternals();
  /** @internal */
  protected isDisabled = false;

  /** The form that it belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** Whether what is shown may be sent, and if not, why. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** Why what is shown may not be sent, in words. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** Whether what is shown may be sent; a form asks the same. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** The same, and tells the visitor. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** @internal */
  formDisabledCallback(isDisabled: boolean): void {
    this.isDisabled = isDisabled;
    this.requestUpdate();
  }
}

import type { AvailableLocale } from '../locales/available-locales.js';
import type { FirstLayer, Messages } from '../locales/messages.js';

/** What the script tag gives to the parts that it brings. */
export interface Ui {
  readonly locale: AvailableLocale;
  /** The texts that the banner needs at once. */
  first(): Promise<FirstLayer>;
  /** All texts. */
  messages(): Promise<Messages>;
  /** Another part, by its name. */
  load<T>(name: string): Promise<T>;
}

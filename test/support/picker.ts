/** What the tests of the region picker share. */
import type { RegionPickerElement } from '../../src/elements/region-picker.js';
import type { ConsentStore } from '../../src/store/consent-store.js';
import { mount, part, provide, until } from './elements.js';

/** A picker that stands in the page's main part, once it is drawn and knows where the visitor is. */
export async function openPicker(
  store: ConsentStore,
  props: Partial<RegionPickerElement> = {},
  where: Element = document.querySelector('main')!,
): Promise<RegionPickerElement> {
  provide(store);
  const picker = await mount('region-picker', props, where);
  await until(() => picker.shadowRoot?.querySelector('h2'));
  await store.ready;
  await picker.updateComplete;
  return picker;
}

export const radio = (picker: Element, id: string) => part<HTMLInputElement>(picker, `input[value="${id}"]`);

export const confirmButton = (picker: Element) => part<HTMLButtonElement>(picker, '[part="confirm"]');

export const isBlocked = (picker: Element) => confirmButton(picker).getAttribute('aria-disabled') === 'true';

export const textOf = (picker: Element) => picker.shadowRoot?.textContent ?? '';

/** The field that many regions are searched by. */
export const searchField = (picker: Element) => part<HTMLInputElement>(picker, '[role="combobox"]');

export const isListOpen = (picker: Element) => searchField(picker).getAttribute('aria-expanded') === 'true';

/** The names of the regions that the open list has, in its order. */
export const listed = (picker: Element) =>
  isListOpen(picker)
    ? [...picker.shadowRoot!.querySelectorAll('[role="option"] .name')].map(({ textContent }) => textContent.trim())
    : [];

/** The name of the option that the arrow keys are on. */
export function activeOption(picker: Element): string | undefined {
  const id = searchField(picker).getAttribute('aria-activedescendant');
  return id ? part(picker, `#${id}`).querySelector('.name')?.textContent : undefined;
}

import { html, type TemplateResult } from 'lit';

/** The cross of a close button; its name stands beside it. */
export function closeIcon(): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13"></path></svg>`;
}

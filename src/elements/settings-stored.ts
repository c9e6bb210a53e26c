import { html, type TemplateResult } from 'lit';
import type { Service } from '../core/service.js';
import type { Translator } from '../locales/translator.js';

/** What a service keeps in the browser: its cookies and storage keys, with purpose and duration. */
export function storedView({ cookies, storage }: Service, t: Translator): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t.text('settings.name')}</th>
        <th scope="col">${t.text('settings.purpose')}</th>
        <th scope="col">${t.text('settings.duration')}</th>
      </tr>
    </thead>
    <tbody>
      ${cookies.map(
        ({ name, purpose, duration }) =>
          html`<tr>
            <td>${name}</td>
            <td>${purpose ? t.localized(purpose) : '–'}</td>
            <td>${duration ? t.localized(duration) : '–'}</td>
          </tr>`,
      )}
      ${storage.map(
        ({ area, key }) =>
          html`<tr>
            <td>
              ${key}
              <div class="muted">${t.text(`settings.${area}`)}</div>
            </td>
            <td>–</td>
            <td>–</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

import { html } from '../html.mjs';
import { layout } from './layout.mjs';
import { POLICIES } from '../../shop/policies.mjs';

export function helpPage(page) {
  const { texts } = page;
  return layout(page, {
    title: texts.help,
    main: html`<div class="narrow">
      <h1>${texts.help}</h1>
      <p class="lead">${texts.helpText}</p>
      <ul class="documents">
        ${POLICIES.map(
          ({ id, title, version }) =>
            html`<li>
              <a href="${page.to(`help/${id}`)}"><strong>${texts[title]}</strong><span>${version}</span></a>
            </li>`,
        )}
      </ul>
    </div>`,
  });
}

import { html } from '../html.mjs';
import { layout } from './layout.mjs';

export function notFoundPage(page) {
  const { texts } = page;
  return layout(page, {
    title: texts.notFoundTitle,
    main: html`<div class="narrow">
      <h1>${texts.notFoundTitle}</h1>
      <p class="lead">${texts.notFoundText}</p>
      <a class="button" href="${page.to()}">${texts.backHome}</a>
    </div>`,
  });
}

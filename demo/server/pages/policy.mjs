import { html } from '../html.mjs';
import { layout } from './layout.mjs';
import { clauses } from './policy-articles.mjs';

export function policyPage(page, policy) {
  const { texts } = page;
  return layout(page, {
    title: texts[policy.title],
    main: html`<div class="narrow">
      <p><a href="${page.to('help')}">${texts.help}</a></p>
      <h1>${texts[policy.title]}</h1>
      ${texts.onlyEnglish && html`<p class="lead">${texts.onlyEnglish}</p>`}
      <article class="policy" lang="en">
        <p class="small">Version ${policy.version}</p>
        ${clauses(policy, (text) => html`<h2>${text}</h2>`)}
      </article>
    </div>`,
  });
}

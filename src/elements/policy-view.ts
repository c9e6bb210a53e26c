import { html, nothing, type TemplateResult } from 'lit';
import type { PolicyClause, PolicyDocument } from './policy-document.js';

/** A document's numbered sections and clauses. */
export function policyView({ sections, locale }: PolicyDocument): TemplateResult {
  return html`<div class="text" lang=${locale ?? nothing}>
    ${sections.map(
      ({ title, clauses }, at) =>
        html`<section aria-labelledby="section-${at}">
          <h3 id="section-${at}" tabindex="-1">${at + 1}. ${title}</h3>
          <ol class="clauses">
            ${clauses.map((clause, index) => clauseView(clause, `${at + 1}.${index + 1}`))}
          </ol>
        </section>`,
    )}
  </div>`;
}

function clauseView(clause: PolicyClause, number: string): TemplateResult {
  const { text, items = [] } = typeof clause === 'string' ? { text: clause } : clause;
  return html`<li class="clause">
    <span class="number">${number}</span>
    <div>
      <p>${text}</p>
      ${
        items.length > 0
          ? html`<ul>
              ${items.map((item) => html`<li>${item}</li>`)}
            </ul>`
          : nothing
      }
    </div>
  </li>`;
}

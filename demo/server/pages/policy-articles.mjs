import { html } from '../html.mjs';
import { POLICIES } from '../../shop/policies.mjs';

/** The documents that the policy dialog shows, as its children: they are text of the page, and found by search. */
export function policyArticles({ texts }) {
  return POLICIES.map(
    (policy) =>
      html`<article
        lang="en"
        data-policy-id="${policy.id}"
        data-title="${texts[policy.title]}"
        data-version="${policy.version}"
      >
        ${clauses(policy)}
      </article>`,
  );
}

/** The numbered clauses of a document, under headings that fit where it stands. */
export function clauses(policy, title = (text) => html`<h3>${text}</h3>`) {
  return policy.clauses.map(
    ({ heading, points }, at) =>
      html`<section>
        ${title(`${at + 1}. ${heading}`)}
        ${points.map((point, number) => html`<p><span class="number">${at + 1}.${number + 1}</span> ${point}</p>`)}
      </section>`,
  );
}

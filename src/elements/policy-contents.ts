import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../locales/translator.js';
import { isElsewhere, type PolicyEntry } from './policy-source.js';

/** What {@link policyContents} lists, and what a click on it does. */
export interface PolicyContents {
  readonly entries: readonly PolicyEntry[];
  /** The one that is read. */
  readonly shown: PolicyEntry | undefined;
  /** Its headings. */
  readonly sections: readonly string[];
  /** The one of them that is read. */
  readonly section: number;
  /** Whether there is room for the headings to lie open. */
  readonly isWide: boolean;
  /** Whether a document that is only an address may lead there. */
  readonly mayLeave: boolean;
  readonly choose: (id: string) => void;
  readonly goTo: (section: number) => void;
}

/** The other documents, and the headings of the one that is read. */
export function policyContents(contents: PolicyContents, t: Translator): TemplateResult {
  const { entries, sections } = contents;
  return html`<nav
    part="contents"
    aria-label=${t.text('policy.contents')}
    ?hidden=${entries.length <= 1 && sections.length === 0}
  >
    ${entries.length > 1 ? documentList(contents, t) : nothing}
    ${sections.length > 0 ? sectionList(contents, t) : nothing}
  </nav>`;
}

function documentList({ entries, shown, mayLeave, choose }: PolicyContents, t: Translator): TemplateResult {
  return html`<div>
    <h3>${t.text('policy.documents')}</h3>
    <ul>
      ${entries.map(
        (entry) =>
          html`<li>
            ${
              isElsewhere(entry) && mayLeave
                ? html`<a class="button" href=${entry.href}>${t.localized(entry.title)}</a>`
                : html`<button
                    type="button"
                    aria-current=${entry === shown ? 'page' : nothing}
                    @click=${() => choose(entry.id)}
                  >
                    ${t.localized(entry.title)}
                  </button>`
            }
          </li>`,
      )}
    </ul>
  </div>`;
}

function sectionList({ sections, section, isWide, goTo }: PolicyContents, t: Translator): TemplateResult {
  return html`<details ?open=${isWide}>
    <summary>${t.text('policy.contents')}</summary>
    <ol>
      ${sections.map(
        (title, at) =>
          html`<li>
            <button type="button" aria-current=${at === section ? 'true' : nothing} @click=${() => goTo(at)}>
              ${title}
            </button>
          </li>`,
      )}
    </ol>
  </details>`;
}

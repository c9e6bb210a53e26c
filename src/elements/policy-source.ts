import type { LocalizedText } from '../core/category.js';
import type { PolicyOptions } from '../store/options.js';
import type { PolicyDocument } from './policy-document.js';

/** A document that the dialog can show, wherever it comes from. */
export interface PolicyEntry {
  readonly id: string;
  readonly title: LocalizedText;
  readonly version: string | undefined;
  readonly date: string | undefined;
  readonly href: string | undefined;
  /** Given as data. */
  readonly document: PolicyDocument | undefined;
  /** Given as a child of the dialog. */
  readonly article: HTMLElement | undefined;
}

/** The documents there are: those given as data and as children, completed by what the site's options say of them. */
export function policyEntries(
  documents: readonly PolicyDocument[],
  articles: readonly HTMLElement[],
  policies: readonly PolicyOptions[],
): readonly PolicyEntry[] {
  const ids = [...documents.map(({ id }) => id), ...articles.map(idOf), ...policies.map(({ id }) => id)];
  return [...new Set(ids)].map((id) => {
    const document = documents.find((one) => one.id === id);
    const article = articles.find((one) => idOf(one) === id);
    const policy = policies.find((one) => one.id === id);
    return {
      id,
      title: document?.title ?? article?.dataset['title'] ?? policy?.title ?? id,
      version: document?.version ?? article?.dataset['version'] ?? policy?.version,
      date: document?.date ?? article?.dataset['date'],
      href: policy?.href,
      document,
      article,
    };
  });
}

/** The policies that a page wrote as children: `<article data-policy-id="privacy">`. */
export function policyArticles(host: HTMLElement): readonly HTMLElement[] {
  return [...host.children].filter((child): child is HTMLElement => child instanceof HTMLElement && !!idOf(child));
}

function idOf(article: HTMLElement): string {
  return article.dataset['policyId'] ?? '';
}

/** Whether a document can only be read on its own page: the site gave its address, and no text. */
export function isElsewhere(entry: PolicyEntry): entry is PolicyEntry & { readonly href: string } {
  return !entry.document && !entry.article && !!entry.href;
}

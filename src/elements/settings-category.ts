/* eslint-disable lit-a11y/role-has-required-aria-attrs -- a native checkbox says itself whether it is checked */
import { html, nothing, type TemplateResult } from 'lit';
import type { Category } from '../core/category.js';
import type { Service } from '../core/service.js';
import type { Settings } from '../core/settings.js';
import { categoryText } from '../locales/category-text.js';
import type { Translator } from '../locales/translator.js';
import type { SettingsDraft } from './settings-draft.js';
import { storedView } from './settings-stored.js';

/** What the views of the settings share. */
export interface SettingsViews {
  readonly settings: Settings;
  readonly draft: SettingsDraft;
  /** What has been unfolded: the rest is not rendered, so that hundreds of services cost nothing. */
  readonly opened: Set<string>;
  readonly translator: Translator;
  update(): void;
}

/** A category: its switch, what it is for, and its services, folded. */
export function categoryView(category: Category, views: SettingsViews): TemplateResult {
  const { settings, draft, translator: t } = views;
  const { id, required = false } = category;
  const services = settings.services.filter((service) => service.category === id);
  const { granted, count } = draft.count(category);
  const label = categoryText(category, 'label', t);
  const description = categoryText(category, 'description', t);
  const about = `about-${id}`;
  return html`<fieldset part="category">
    <legend class="unseen">${label}</legend>
    ${switchRow(
      html`<span class="label">${label}</span>`,
      { id, label, about, required, checked: granted === count, mixed: granted > 0 && granted < count },
      views,
    )}
    <p class="muted" id=${about}>${description}</p>
    ${services.length > 0 ? folded(id, servicesSummary(category, services.length, views), views, () => services.map((one) => serviceView(one, required, views))) : nothing}
  </fieldset>`;
}

function servicesSummary(category: Category, count: number, { draft, translator: t }: SettingsViews): string {
  const services = t.text('settings.services', { count });
  if (category.required) return services;
  return `${services} · ${t.text('settings.services-allowed', draft.count(category))}`;
}

function serviceView(service: Service, required: boolean, views: SettingsViews): TemplateResult {
  const { draft, translator: t } = views;
  const { id, cookies, storage, provider, policyUrl, description } = service;
  const label = t.localized(service.name);
  const about = `about-${id}`;
  const stored = cookies.length + storage.length;
  return html`<div class="service">
    ${switchRow(
      html`<span class="label">${label}</span>`,
      { id, label, about, required, checked: draft.isGranted(id), mixed: false },
      views,
    )}
    <p class="muted" id=${about}>
      ${description ? t.localized(description) + t.gap : nothing}${provider ? t.text('settings.provider', { provider }) : nothing}
      ${
        policyUrl
          ? html`<a href=${policyUrl} target="_blank" rel="noopener noreferrer">${t.text('settings.policy')}</a>`
          : nothing
      }
    </p>
    ${stored > 0 ? folded(`stored-${id}`, t.text('settings.stored', { count: stored }), views, () => storedView(service, t)) : nothing}
  </div>`;
}

interface Switch {
  readonly id: string;
  readonly label: string;
  /** The id of the text that describes it. */
  readonly about: string;
  readonly required: boolean;
  readonly checked: boolean;
  /** Its services differ. */
  readonly mixed: boolean;
}

/** A text and its switch; what cannot be refused says so instead of pretending to be a choice. */
function switchRow(text: TemplateResult, { id, label, about, required, checked, mixed }: Switch, views: SettingsViews) {
  if (required) {
    return html`<div class="row">
      ${text}<span class="always">${views.translator.text('settings.always-active')}</span>
    </div>`;
  }
  const decide = ({ target }: Event) => {
    views.draft.decide(id, (target as HTMLInputElement).checked ? 'granted' : 'denied');
    views.update();
  };
  return html`<label class="row">
    ${text}
    <input
      type="checkbox"
      role="switch"
      name=${id}
      aria-label=${label}
      aria-describedby=${about}
      .checked=${checked}
      .indeterminate=${mixed}
      @change=${decide}
    />
  </label>`;
}

/** Details that are rendered when they are first unfolded. */
function folded(id: string, summary: string, views: SettingsViews, content: () => unknown): TemplateResult {
  const unfold = () => {
    if (views.opened.has(id)) return;
    views.opened.add(id);
    views.update();
  };
  return html`<details @toggle=${unfold}>
    <summary>${summary}</summary>
    ${views.opened.has(id) ? content() : nothing}
  </details>`;
}

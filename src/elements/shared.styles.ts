import { css } from 'lit';

/** Colours, buttons, fields and boxes of the settings, the picker and the policy dialog. */
export const sharedStyles = css`
  :host {
    color-scheme: light dark;
    --_surface: var(--placet-surface, light-dark(#fff, #1d2025));
    --_sunken: var(--placet-sunken, light-dark(#f4f6f8, #262a31));
    --_text: var(--placet-text, light-dark(#1b2129, #eceff3));
    --_muted: var(--placet-muted, light-dark(#545d69, #a9b2be));
    --_line: var(--placet-line, light-dark(#c9ced6, #4a515c));
    --_control: light-dark(#747d8a, #8d96a3);
    --_accent: var(--placet-accent, light-dark(#1f3a4d, #d8e6f0));
    --_on-accent: var(--placet-on-accent, light-dark(#fff, #14212b));
    --_focus: var(--placet-focus, light-dark(#0b66d8, #8ab8ff));
    --_caution: light-dark(#fff6e0, #38301c);
    --_caution-line: light-dark(#9a6b00, #d9a93f);
    --_stop: light-dark(#fdeeee, #3b2526);
    --_stop-line: light-dark(#b3261e, #ff9b93);
    --_radius: var(--placet-radius, 0.625rem);
    --_font: var(--placet-font, system-ui, sans-serif);
    color: var(--_text);
    font: 0.9375rem/1.55 var(--_font);
    text-align: start;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  h2 {
    font-size: 1.3125rem;
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }
  h3 {
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.35;
  }
  a {
    color: inherit;
    text-underline-offset: 0.18em;
    text-decoration-thickness: 0.06em;
  }
  :lang(ko) {
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  .muted {
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  h2:focus-visible {
    outline: none;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 2.75rem;
    margin: 0;
    padding: 0.5rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: 600 0.9375rem/1.3 var(--_font);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  button.strong {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  button[aria-disabled='true'] {
    border-color: var(--_line);
    background: var(--_sunken);
    color: var(--_muted);
    cursor: not-allowed;
  }
  button.close {
    flex: none;
    inline-size: 2.75rem;
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
  }
  button.close svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    fill: none;
  }
  @media (hover: hover) {
    button:not(.strong):hover {
      background: var(--_sunken);
    }
    button.strong:not([aria-disabled='true']):hover {
      background: color-mix(in srgb, var(--_accent) 88%, var(--_on-accent));
    }
  }
  .select {
    display: block;
    position: relative;
  }
  .select::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 0.35rem);
    inset-inline-end: 1rem;
    inline-size: 0.45rem;
    block-size: 0.45rem;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    pointer-events: none;
  }
  select {
    appearance: none;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding-block: 0.5rem;
    padding-inline: 0.75rem 2.25rem;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .note {
    padding: 0.75rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .note.caution {
    border-color: var(--_caution-line);
    background: var(--_caution);
  }
  .note.stop {
    border-color: var(--_stop-line);
    background: var(--_stop);
  }
  input[type='checkbox']:not([role]),
  input[type='radio'] {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  dialog {
    max-inline-size: none;
    max-block-size: none;
    margin: auto;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.6);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 1.5rem 4rem #0004;
    overflow: hidden;
  }
  dialog::backdrop {
    background: #10161d99;
  }
  @media print {
    dialog::backdrop {
      display: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: rise 0.18s ease-out;
    }
  }
  @keyframes rise {
    from {
      translate: 0 0.5rem;
    }
  }
  @media (forced-colors: active) {
    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;

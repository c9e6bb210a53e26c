import { css } from 'lit';

/** The look of the settings, beside what they share with the other dialogs. */
export const settingsStyles = css`
  dialog {
    inline-size: min(100dvw - 1.5rem, 42rem);
    max-block-size: min(100dvh - 1.5rem, 52rem);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  .head {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    padding-block: 1rem 0.75rem;
    padding-inline: 1.5rem 1rem;
  }
  .body {
    display: grid;
    flex: 1 1 auto;
    gap: 1.25rem;
    align-content: start;
    padding: 0 1.5rem 1.25rem;
    overflow: auto;
    overscroll-behavior: contain;
  }
  fieldset {
    padding: 1rem 1.125rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    min-block-size: 2rem;
  }
  label.row {
    cursor: pointer;
  }
  div.row {
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
  }
  .row > :first-child {
    flex: 1 1 min-content;
    min-inline-size: 0;
    overflow-wrap: break-word;
  }
  .always {
    flex: none;
    padding: 0.125rem 0.625rem;
    border: 1px solid var(--_line);
    border-radius: 1rem;
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .label {
    display: block;
    font-size: 1rem;
    font-weight: 650;
  }
  .service .label {
    font-size: 0.9375rem;
    font-weight: 600;
  }
  summary {
    display: flex;
    gap: 0.625rem;
    align-items: center;
    inline-size: fit-content;
    min-block-size: 2.75rem;
    font-size: 0.875rem;
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    inline-size: 0.45rem;
    block-size: 0.45rem;
    margin-block-start: -0.2rem;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  details[open] > summary::before {
    margin-block-start: 0.2rem;
    rotate: 225deg;
  }
  fieldset > details {
    margin-block: 0.25rem -0.5rem;
  }
  .service {
    padding-block: 0.875rem 0.25rem;
    border-block-start: 1px solid var(--_line);
  }
  .row + p {
    margin-block-start: 0.125rem;
  }
  table {
    inline-size: 100%;
    margin-block-end: 0.75rem;
    border-collapse: collapse;
    font-size: 0.8125rem;
  }
  td {
    overflow-wrap: anywhere;
  }
  th,
  td {
    padding-block: 0.375rem;
    padding-inline: 0 0.75rem;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  th {
    color: var(--_muted);
    font-weight: 600;
  }
  input[role='switch'] {
    flex: none;
    appearance: none;
    position: relative;
    inline-size: 3rem;
    block-size: 1.75rem;
    margin: 0;
    border: 2px solid var(--_control);
    border-radius: 1rem;
    background: var(--_surface);
    cursor: pointer;
  }
  input[role='switch']::before {
    content: '';
    position: absolute;
    inset-block: 0.1875rem;
    inset-inline-start: 0.1875rem;
    inline-size: 1.125rem;
    border-radius: 50%;
    background: var(--_control);
  }
  input[role='switch']:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  input[role='switch']:checked::before {
    inset-inline-start: 1.4375rem;
    background: var(--_on-accent);
  }
  input[role='switch']:indeterminate::before {
    inset-block: 0.625rem;
    inset-inline: 0.8125rem;
    inline-size: auto;
    border-radius: 0.25rem;
  }
  @media (prefers-reduced-motion: no-preference) {
    input[role='switch']::before {
      transition: inset-inline-start 0.12s;
    }
  }
  @media (forced-colors: active) {
    input[role='switch']::before {
      background: ButtonText;
    }
    input[role='switch']:checked {
      border-color: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }
    input[role='switch']:checked::before {
      background: HighlightText;
    }
  }
  .decided {
    display: grid;
    gap: 0.25rem;
    justify-items: start;
  }
  .decided button {
    color: var(--_text);
    margin-block-start: 0.5rem;
  }
  .foot {
    display: grid;
    flex: none;
    grid-template-columns: repeat(3, 1fr);
    gap: 0.5rem;
    padding: 1rem 1.5rem;
    border-block-start: 1px solid var(--_line);
  }
  @media (max-width: 36rem) {
    .head {
      padding-inline: 1.125rem 0.625rem;
    }
    .body,
    .foot {
      padding-inline: 1.125rem;
    }
    .foot {
      grid-template-columns: 1fr 1fr;
    }
    .foot button {
      padding-inline: 0.5rem;
    }
    .foot button:last-child {
      grid-column: 1 / -1;
    }
  }
  @media (max-height: 30rem) {
    dialog[open] {
      display: block;
      overflow: auto;
    }
    .body {
      overflow: visible;
    }
  }
`;

import { css } from 'lit';

/** The look of the region picker. */
export const pickerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([dialog]) {
    display: contents;
  }
  :host([compact]) {
    display: inline-block;
    container-type: normal;
  }
  [hidden] {
    display: none !important;
  }
  .compact {
    flex-wrap: wrap;
    gap: 0 0.4em;
    padding-inline: 0.75rem;
    font-weight: 500;
  }
  dialog {
    inline-size: min(100dvw - 1.5rem, 46rem);
    max-block-size: calc(100dvh - 1.5rem);
    overflow: auto;
  }
  [part='box'],
  .all {
    display: grid;
    gap: 1.25rem;
  }
  [part='box'] {
    padding: 1.5rem;
  }
  section[part='box'] {
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.6);
    background: var(--_surface);
  }
  .head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1rem;
  }
  .head h2 {
    padding-block: 0.25rem;
  }
  .head .close {
    margin-block: -0.25rem;
    margin-inline: 0 -0.5rem;
  }
  [part='why'] {
    margin-block-start: -0.75rem;
    color: var(--_muted);
  }
  legend,
  .field > label {
    display: block;
    margin-block-end: 0.5rem;
    font-size: 0.875rem;
    font-weight: 600;
  }
  .regions {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: 0.625rem;
  }
  .region {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 4rem;
    padding: 0.6875rem 0.875rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .region:hover {
    border-color: var(--_control);
  }
  .region:has(:checked) {
    border-color: var(--_accent);
    background: var(--_sunken);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .region:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .region :focus-visible {
    outline: none;
  }
  .text {
    flex: 1;
    min-inline-size: 0;
  }
  .name {
    display: block;
    font-weight: 600;
    line-height: 1.4;
    text-align: -webkit-match-parent; /* Chromium's name for it */
    text-align: match-parent; /* beside a name that is written the other way, too */
    overflow-wrap: anywhere;
  }
  .text .muted {
    display: block;
    line-height: 1.4;
  }
  .tag {
    flex: none;
    align-self: center;
    padding: 0.0625rem 0.5rem;
    border: 1px solid var(--_accent);
    border-radius: 1rem;
    font-size: 0.75rem;
    font-weight: 600;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: 1rem;
  }
  .field > .muted {
    margin-block-start: 0.375rem;
  }
  .note {
    display: grid;
    gap: 0.625rem;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .note button {
    background: var(--_surface);
  }
  .acknowledge {
    display: flex;
    gap: 0.625rem;
    min-block-size: 2.75rem;
    align-items: center;
    cursor: pointer;
  }
  .problem {
    font-weight: 600;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem 1.5rem;
    padding-block-start: 1.25rem;
    border-block-start: 1px solid var(--_line);
  }
  .foot .muted {
    flex: 1 1 16rem;
  }
  .foot .strong {
    min-inline-size: 9rem;
    margin-inline-start: auto;
  }
  @media (min-height: 36rem) {
    dialog [part='box'] {
      padding-block-end: 0;
    }
    dialog .note {
      scroll-margin-block-end: 11rem; /* the height of what sticks to the end below it */
    }
    dialog .foot {
      position: sticky;
      z-index: 1;
      inset-block-end: 0;
      padding-block-end: 1.25rem;
      background: var(--_surface);
    }
  }
  .note > [role]:not(:has(p)),
  .live:empty {
    display: none;
  }
  @media (max-width: 40rem) {
    [part='box'],
    .all {
      gap: 1rem;
    }
    [part='box'] {
      padding: 1.125rem;
    }
    .region {
      min-block-size: 3.25rem;
      padding-block: 0.4375rem;
    }
    .foot .strong {
      flex: 1;
    }
  }
  @media print {
    :host([dialog]) {
      display: none;
    }
  }
`;

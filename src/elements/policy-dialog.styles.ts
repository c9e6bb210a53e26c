import { css } from 'lit';

/** The look of the policy dialog. */
export const policyStyles = css`
  :host {
    display: contents;
  }
  dialog {
    inline-size: min(100dvw - 1.5rem, 60rem);
    block-size: min(100dvh - 1.5rem, 54rem);
  }
  dialog[open] {
    display: grid;
    grid-template: auto 1fr auto / 15rem 1fr;
    grid-template-areas: 'head head' 'side main' 'foot foot';
  }
  .head {
    display: flex;
    grid-area: head;
    align-items: start;
    justify-content: space-between;
    gap: 1rem;
    padding-block: 1.125rem 0.875rem;
    padding-inline: 1.5rem 1rem;
    border-block-end: 1px solid var(--_line);
  }
  .head p {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 1rem;
  }
  nav {
    grid-area: side;
    display: grid;
    gap: 1.25rem;
    align-content: start;
    padding-block: 1.25rem;
    padding-inline: 1rem 0.75rem;
    border-inline-end: 1px solid var(--_line);
    background: var(--_sunken);
    overflow: auto;
  }
  nav[hidden] {
    display: none;
  }
  nav[hidden] + .main {
    grid-column: 1 / -1;
  }
  nav h3,
  summary {
    padding-inline: 0.5rem;
    margin-block-end: 0.375rem;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  summary {
    padding-block: 0.625rem;
    cursor: pointer;
  }
  nav ul,
  nav ol {
    list-style: none;
  }
  nav :is(button, a) {
    justify-content: start;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.4375rem 0.5rem;
    border-color: transparent;
    font-size: 0.875rem;
    font-weight: 500;
    text-align: start;
  }
  nav :is(button, a):hover {
    background: var(--_surface);
  }
  nav button[aria-current] {
    background: var(--_surface);
    border-color: var(--_line);
    font-weight: 650;
  }
  .number {
    min-inline-size: 1.75rem;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .main {
    grid-area: main;
    padding: 0 1.5rem 2rem;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block-start: 1rem;
  }
  .text {
    max-inline-size: 68ch;
  }
  .away {
    margin-block-start: 1.5rem;
  }
  .text h3,
  ::slotted(article) {
    margin-block-start: 1.5rem;
  }
  .clauses {
    display: grid;
    gap: 0.75rem;
    margin-block-start: 0.75rem;
    list-style: none;
  }
  .clause {
    display: grid;
    grid-template-columns: 2.75rem 1fr;
  }
  .clause ul {
    margin-block-start: 0.375rem;
    padding-inline-start: 1.125rem;
  }
  .foot {
    display: flex;
    grid-area: foot;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    padding: 0.875rem 1.5rem;
    border-block-start: 1px solid var(--_line);
  }
  .foot .space {
    flex: 1;
  }
  @media (max-width: 44rem) {
    dialog[open] {
      display: block;
      overflow: auto;
    }
    .head,
    .foot {
      padding-inline: 1.125rem;
    }
    .head {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      background: var(--_surface);
    }
    nav {
      border: 0;
      border-block-end: 1px solid var(--_line);
    }
    nav,
    .main {
      overflow: visible;
    }
    .main {
      padding-inline: 1.125rem;
    }
    .foot :is(button, a) {
      flex: 1 1 8rem;
    }
    .foot .space {
      display: none;
    }
  }
  @media (max-height: 26rem) {
    .head {
      position: static;
    }
    dialog[open] {
      display: block;
      overflow: auto;
    }
    nav,
    .main {
      overflow: visible;
    }
  }
  @media print {
    dialog[open] {
      display: block;
      position: static;
      inline-size: auto;
      block-size: auto;
      border: 0;
      box-shadow: none;
      overflow: visible;
    }
    nav,
    .foot,
    .close {
      display: none;
    }
    .main {
      overflow: visible;
    }
  }
`;

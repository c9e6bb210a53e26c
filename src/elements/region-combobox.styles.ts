import { css } from 'lit';

/** The look of many regions: a field, and the list that it searches. */
export const comboboxStyles = css`
  .combobox {
    display: grid;
    gap: 0.5rem;
  }
  .combobox label {
    font-size: 0.875rem;
    font-weight: 600;
  }
  [part='search'] {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding-block: 0.5rem;
    padding-inline: 0.75rem 2.25rem;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }
  [part='search']::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  [part='list'] {
    padding: 0.25rem;
    max-block-size: min(20rem, 50dvh);
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .continent {
    position: sticky;
    inset-block-start: 0;
    padding: 0.5rem 0.625rem 0.25rem;
    background: var(--_surface);
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 2.75rem;
    padding: 0.25rem 0.625rem;
    border-radius: calc(var(--_radius) - 0.25rem);
    scroll-margin-block: 2rem 0.25rem; /* the height of the continent that sticks above */
    cursor: pointer;
  }
  .option .text {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.625rem;
  }
  .option:hover {
    background: var(--_sunken);
  }
  .option.active {
    background: var(--_sunken);
    box-shadow: inset 0 0 0 2px var(--_focus);
  }
  .check {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    stroke: var(--_accent);
    stroke-width: 2.25;
    stroke-linecap: round;
    stroke-linejoin: round;
    fill: none;
  }
  .nothing {
    display: grid;
    justify-items: start;
    gap: 0.625rem;
    padding: 0.875rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .option.active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .check {
      stroke: CanvasText;
    }
  }
`;

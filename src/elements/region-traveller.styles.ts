import { css } from '@lit/reactive-element/css-tag.js';

/** The look of what a traveller is told: a card in the corner, the whole width on a phone. */
export const travellerStyles = css`
  .traveller {
    position: fixed;
    inset: auto 0.75rem 0.75rem auto;
    inline-size: min(100dvw - 1.5rem, 26rem);
    max-block-size: calc(100dvh - 1.5rem);
    margin: 0;
    border-color: var(--_control);
    overflow: auto;
    border-radius: calc(var(--_radius) * 1.6);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0.5rem 2rem #0003;
  }
  .traveller:dir(rtl) {
    inset-inline: auto 0.75rem;
  }
  .traveller:popover-open {
    display: grid;
  }
  .traveller strong {
    display: block;
  }
  .traveller .ways button {
    flex: 1 1 auto;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.375rem;
    cursor: pointer;
    font-size: 0.875rem;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .traveller summary + p {
    margin-block-start: 0.25rem;
  }
  details p {
    margin-block-end: 0.625rem;
    font-size: 0.875rem;
    text-wrap: pretty;
  }
  @media print {
    .traveller {
      display: none !important;
    }
  }
`;

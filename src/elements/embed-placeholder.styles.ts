import { css } from 'lit';

/** The look of what stands in for an embed. */
export const placeholderStyles = css`
  :host {
    display: grid;
    box-sizing: border-box;
    max-inline-size: 100%;
    border-radius: var(--_radius);
    min-block-size: 0; /* it keeps the embed's size, whatever it has to say */
    overflow: clip;
  }
  [part='box'] {
    display: grid;
    gap: 0.75rem;
    place-content: safe center;
    justify-items: center;
    min-inline-size: 0;
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-radius: inherit;
    background: var(--_sunken);
    color: var(--_text);
    text-align: center;
    overflow-wrap: anywhere;
  }
  p {
    max-inline-size: 52ch;
    text-wrap: balance;
  }
  .title {
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.35;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    justify-content: center;
  }
  .ways button {
    background: var(--_surface);
  }
  :lang(zh),
  :lang(ja) {
    line-break: strict;
  }
  @container (inline-size < 26rem) {
    [part='box']:not([popover]) {
      gap: 0.5rem;
      padding: 0.75rem;
    }
    [part='box']:not([popover]) .title {
      font-size: 1rem;
    }
    [part='box']:not([popover]) .muted {
      font-size: 0.8125rem;
      line-height: 1.45;
    }
    [part='box']:not([popover]) button {
      min-block-size: 2.25rem;
      padding: 0.25rem 0.75rem;
      font-size: 0.8125rem;
    }
  }
  [popover] {
    inline-size: min(26rem, 100vw - 2rem);
    max-block-size: calc(100dvh - 2rem);
    margin: auto;
    overflow: auto;
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 1.5rem 4rem #0004;
  }
  [popover]:not(:popover-open) {
    display: none;
  }
  .opener {
    display: none;
    gap: 0.375rem;
    place-content: center;
    justify-items: center;
    min-inline-size: 0;
    min-block-size: 0;
    padding: 0.25rem;
    border-radius: inherit;
    background: var(--_sunken);
    font-size: 0.8125rem;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .opener::before {
    content: '+' / '';
    display: grid;
    place-content: center;
    inline-size: 2rem;
    block-size: 2rem;
    border: 1px solid var(--_control);
    border-radius: 50%;
    background: var(--_surface);
    font-size: 1.125rem;
    font-weight: 400;
  }
  @container (inline-size < 8rem) {
    .opener::before {
      display: none;
    }
  }
  .opener span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .opener:focus-visible {
    outline-offset: -3px;
  }
  :host([data-small]) .opener {
    display: grid;
  }
`;

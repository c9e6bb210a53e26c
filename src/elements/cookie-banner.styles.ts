import { css } from '@lit/reactive-element/css-tag.js';

/** The look of the banner's first layer. Each button's rules are `!important`, so that no page can favour one of them. */
export const bannerStyles = css`
  :host {
    color-scheme: light dark;
    --_line: var(--placet-line, light-dark(#c9ced6, #4a515c));
    --_accent: var(--placet-accent, light-dark(#1f3a4d, #d8e6f0));
    --_radius: var(--placet-radius, 0.625rem);
    --_font: var(--placet-font, system-ui, sans-serif);
    position: fixed;
    z-index: 2147483000;
    inset: auto 0 0.75rem;
    box-sizing: border-box;
    inline-size: min(100% - 1.5rem, 66rem);
    margin: auto;
    overflow: auto;
    max-block-size: max(70dvh, min(100dvh - 1.5rem, 14rem));
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.6);
    background: var(--placet-surface, light-dark(#fff, #1d2025));
    color: var(--placet-text, light-dark(#1b2129, #eceff3));
    box-shadow: 0 0.5rem 2rem #0003;
    font: 0.9375rem/1.5 var(--_font);
    text-align: start;
    scroll-padding-block-end: 8rem;
  }
  :host(:not([open])) {
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
  }
  [part] {
    box-sizing: border-box;
  }
  [part='text'] {
    padding: 1.25rem 1.25rem 0;
  }
  [part='actions'] {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.5rem;
    position: sticky;
    inset-block-end: 0;
    padding: 1rem 1.25rem 1.25rem;
    background: inherit;
  }
  [role='status'] {
    position: absolute;
    clip-path: inset(50%);
  }
  ::slotted(*) {
    margin: 0 0 0.375rem !important;
    color: inherit !important;
    font: inherit !important;
    text-align: start !important;
  }
  ::slotted(a) {
    display: inline-block !important; /* a title wraps as a whole, not in mid-word */
    margin-inline-end: 1rem !important;
  }
  ::slotted(h2) {
    font: 600 1.125rem/1.35 var(--_font) !important;
  }
  ::slotted(button) {
    min-block-size: 2.75rem !important;
    margin: 0 !important;
    padding: 0.5rem 0.75rem !important;
    border: 1px solid var(--_accent) !important;
    border-radius: var(--_radius) !important;
    background: var(--_accent) !important;
    color: var(--placet-on-accent, light-dark(#fff, #14212b)) !important;
    font: 600 0.9375rem/1.3 var(--_font) !important;
    text-align: center !important;
    cursor: pointer;
  }
  ::slotted([slot='settings']) {
    grid-column: 1 / -1;
    border-color: var(--_line) !important;
    background: none !important;
    color: inherit !important;
  }
  ::slotted(:focus-visible) {
    outline: 3px solid var(--placet-focus, light-dark(#0b66d8, #8ab8ff)) !important;
    outline-offset: 2px !important;
  }
  @media (min-width: 52rem) {
    :host {
      display: flex;
      align-items: center;
    }
    [part='text'] {
      flex: 1;
      padding-block-end: 1.25rem;
    }
    [part='actions'] {
      min-inline-size: 22.5rem;
      padding-block-start: 1.25rem;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

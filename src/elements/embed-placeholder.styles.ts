import { css } from 'lit';

/** The look of what stands in for an embed. */
export const placeholderStyles = css`
  :host {
    display: grid;
    max-inline-size: 100%;
  }
  [part='box'] {
    display: grid;
    gap: 0.75rem;
    place-content: center;
    justify-items: center;
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
    text-align: center;
  }
  p {
    max-inline-size: 52ch;
  }
  .title {
    font-size: 1.0625rem;
    font-weight: 650;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    justify-content: center;
  }
  button {
    background: var(--_surface);
  }
`;

import { CookieBannerElement } from '../elements/cookie-banner.js';

if (globalThis.customElements && !customElements.get('cookie-banner')) {
  customElements.define('cookie-banner', CookieBannerElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'cookie-banner': CookieBannerElement;
  }
}

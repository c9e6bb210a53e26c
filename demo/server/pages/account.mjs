import { html } from '../html.mjs';
import { layout } from './layout.mjs';

export function accountPage(page) {
  const { texts } = page;
  return layout(page, {
    title: texts.account,
    main: html`<div class="narrow">
      <h1>${page.say('signInTitle')}</h1>
      <p class="lead">${texts.signInText}</p>
      <form id="sign-in" class="form">
        <label for="name">${texts.name}</label>
        <input id="name" name="name" autocomplete="off" required maxlength="40" />
        <button class="button">${texts.signIn}</button>
      </form>
      <div id="signed-in" hidden>
        <p></p>
        <button type="button" class="button quiet" id="sign-out">${texts.signOut}</button>
      </div>
      <div id="message" class="message" role="status"></div>
    </div>`,
  });
}

import { forget, keep, kept } from './keep.js';
import { data, say } from './page-data.js';

const form = document.getElementById('sign-in');
const signedIn = document.getElementById('signed-in');

/** A stand-in for an account: whoever says a name is signed in, in this region and no other. */
export function startAccountPage() {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void keep('account', form.elements.namedItem('name').value.trim()).then(showAccount);
  });
  document.getElementById('sign-out').addEventListener('click', () => {
    forget('account', data.region.id);
    showAccount();
  });
  showAccount();
}

export function showAccount() {
  const name = kept('account', data.region.id);
  form.hidden = Boolean(name);
  signedIn.hidden = !name;
  signedIn.querySelector('p').textContent = name ? say('signedIn', { name }) : '';
}

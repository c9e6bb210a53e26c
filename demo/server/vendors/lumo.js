/** A made-up advertiser, as such are: it recognises the visitor, keeps a profile and asks for a pixel. */
(() => {
  const own = document.currentScript;
  const id = Math.random().toString(36).slice(2, 12);
  document.cookie = `_lumo=${id}; Path=/; Max-Age=7776000; SameSite=Lax`;
  localStorage.setItem('lumo.profile', JSON.stringify({ id, shelf: document.title }));

  if (own) new Image().src = `${new URL(own.src).origin}/pixel?page=${encodeURIComponent(location.pathname)}`;
  (window.demoLog ??= []).push('lumo.js');
})();

/** A made-up analytics service, as such services are: it names the visitor and the visit, and reports the page. */
(() => {
  const own = document.currentScript;
  const id = () => Math.random().toString(36).slice(2, 12);
  const read = (name) => document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));

  if (!read('_nv')) document.cookie = `_nv=${id()}; Path=/; Max-Age=34164000; SameSite=Lax`;
  if (!read('_nv_session')) document.cookie = `_nv_session=${id()}; Path=/; Max-Age=1800; SameSite=Lax`;
  localStorage.setItem('nv.queue', JSON.stringify([{ page: location.pathname }]));

  const origin = own && new URL(own.src).origin;
  window.navet = (what, page) => {
    if (origin) navigator.sendBeacon(`${origin}/collect`, `${what} ${page}`);
  };
  (window.demoLog ??= []).push('navet.js');
})();

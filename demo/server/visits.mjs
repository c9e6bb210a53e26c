import { randomUUID } from 'node:crypto';

/** What the shop's session is known by. Over https it would be `Secure`, and for all hosts of the shop: `Domain=fernling.example`. */
const NAME = 'sid';

/** The visit that a request belongs to, by its own word. */
export function visitOf({ headers: { cookie = '' } }) {
  return new RegExp(`(?:^|; )${NAME}=([\\w-]+)`).exec(cookie)?.[1];
}

/** Those that the shop began itself, for as long as it runs. What a visitor made up is no visit. */
export function createVisits() {
  const known = new Set();
  return (request, response) => {
    const visit = visitOf(request);
    if (known.has(visit)) return visit;
    const fresh = randomUUID();
    known.add(fresh);
    response.setHeader('Set-Cookie', `${NAME}=${fresh}; Path=/; HttpOnly; SameSite=Lax`);
    return fresh;
  };
}

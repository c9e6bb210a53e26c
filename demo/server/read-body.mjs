const LIMIT = 10_000;

/** A request's JSON body, or `undefined` for anything else. */
export async function readBody(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LIMIT) return undefined;
  }
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // what is no JSON is no order
  }
}

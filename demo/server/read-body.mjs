const LIMIT = 10_000;

/** A request's JSON body, or `undefined` for anything else. */
export async function readBody(request) {
  try {
    const value = JSON.parse(await readText(request));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // what is no JSON is no order
  }
}

/** A request's body as text; `''` where it is more than anybody needs. */
export async function readText(request) {
  let text = '';
  // Read to its end all the same: whoever breaks off here closes the connection that the answer goes by.
  for await (const chunk of request) if (text.length <= LIMIT) text += chunk;
  return text.length <= LIMIT ? text : '';
}

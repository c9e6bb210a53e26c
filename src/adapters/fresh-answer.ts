/**
 * What an address of the site's own answers now: past every cache, and without cookies.
 *
 * @throws Error where it answers with anything but success.
 */
export async function freshAnswer(url: string, options: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...options, credentials: 'omit', cache: 'no-store' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

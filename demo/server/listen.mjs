import { createServer } from 'node:http';

/**
 * Starts a server on a port (0: any that is free).
 *
 * @param {import('node:http').RequestListener} answer
 * @returns {Promise<{ port: number, close(): Promise<void> }>}
 */
export async function listen(answer, port) {
  const server = createServer((request, response) => {
    Promise.resolve(answer(request, response)).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return {
    port: server.address().port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

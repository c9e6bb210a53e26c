/**
 * Drives WebKitGTK for @web/test-runner: Xvfb, WebKitWebDriver and MiniBrowser as Debian ships them, spoken to in the
 * WebDriver protocol over fetch.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Keys that have a name, in WebDriver's private code points. */
const KEYS = /** @type {Record<string, string>} */ ({
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Tab: '\uE004',
});
const BUTTONS = { left: 0, middle: 1, right: 2 };

/**
 * @param {{ binary: string, driver?: string }} options
 * @returns {import('@web/test-runner-core').BrowserLauncher}
 */
export function webkitLauncher({ binary, driver = 'WebKitWebDriver' }) {
  /** @type {Set<string>} */
  const active = new Set();
  /** @type {Promise<WebKit> | undefined} */
  let starting;

  const launcher = {
    name: 'WebKit',
    type: 'webdriver',
    // One window: one page at a time.
    concurrency: 1,
    initialize(/** @type {import('@web/test-runner-core').TestRunnerCoreConfig} */ config) {
      // The runner's own commands come first and throw for type 'webdriver', so these go before them.
      config.plugins ??= [];
      config.plugins.unshift(webkitCommands(launcher, async () => starting));
    },
    async startSession(/** @type {string} */ id, /** @type {string} */ url) {
      const webkit = await (starting ??= startWebKit(binary, driver));
      launcher.name = webkit.name;
      active.add(id);
      await webkit.call('POST', '/url', { url });
    },
    isActive: (/** @type {string} */ id) => active.has(id),
    getBrowserUrl: async () => (await starting)?.call('GET', '/url'),
    async stopSession(/** @type {string} */ id) {
      active.delete(id);
      const webkit = await starting;
      await webkit?.forget();
      await webkit?.call('POST', '/url', { url: 'about:blank' });
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK has no debug session here');
    },
    stop: async () => (await starting?.catch(() => undefined))?.stop(),
  };
  return launcher;
}

/**
 * What `@web/test-runner-commands` asks of a browser.
 * @param {unknown} launcher
 * @param {() => Promise<WebKit | undefined>} running
 */
function webkitCommands(launcher, running) {
  return {
    name: 'webkit-commands',
    /** @param {{ command: string, payload?: any, session: { browser: unknown } }} call */
    async executeCommand({ command, payload, session }) {
      const webkit = await running();
      if (session.browser !== launcher || !webkit) return undefined;
      switch (command) {
        case 'send-keys':
          await webkit.keys(payload);
          return true;
        case 'send-mouse':
          await webkit.mouse(payload);
          return true;
        case 'reset-mouse':
          await webkit.call('DELETE', '/actions');
          return true;
        case 'set-viewport':
          await webkit.resize(payload);
          return true;
      }
      return undefined;
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof startWebKit>>} WebKit */

/**
 * @param {string} binary
 * @param {string} driver
 */
async function startWebKit(binary, driver) {
  /** @type {import('node:child_process').ChildProcess[]} */
  const processes = [];
  const display = process.env.DISPLAY ?? (await startDisplay(processes));
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display };
  processes.push(spawn(driver, ['--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', env }));

  const base = `http://127.0.0.1:${port}`;
  await untilItAnswers(base);
  const browser = { binary, args: ['--automation', '--javascript-can-open-windows-automatically=true'] };
  const session = await request(base, 'POST', '/session', {
    capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browser } },
  });
  /** @type {(method: string, path: string, body?: unknown) => Promise<any>} */
  const call = (method, path, body) => request(base, method, `/session/${session.sessionId}${path}`, body);
  /** @param {string} script */
  const evaluate = (script) => call('POST', '/execute/sync', { script, args: [] });

  return {
    name: `WebKitGTK ${session.capabilities.browserVersion}`,
    call,

    /** Leaves nothing for the next file: its pages have the same origin. */
    async forget() {
      await call('DELETE', '/actions');
      await call('DELETE', '/cookie');
      // A sandboxed or blank page throws at the touch of its storage, and has none to forget.
      await evaluate('try { localStorage.clear(); sessionStorage.clear(); } catch {}');
    },

    /** @param {{ type?: string, press?: string, down?: string, up?: string }} keys */
    async keys({ type, press, down, up }) {
      const key = (/** @type {string} */ action, /** @type {string} */ name) => ({
        type: action,
        value: KEYS[name] ?? name,
      });
      const actions =
        down !== undefined
          ? [key('keyDown', down)]
          : up !== undefined
            ? [key('keyUp', up)]
            : (press !== undefined ? [press] : [...(type ?? '')]).flatMap((name) => [
                key('keyDown', name),
                key('keyUp', name),
              ]);
      await call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },

    /** @param {{ type: 'move' | 'click' | 'down' | 'up', position?: [number, number], button?: keyof typeof BUTTONS }} mouse */
    async mouse({ type, position, button = 'left' }) {
      const move = position && { type: 'pointerMove', x: position[0], y: position[1], duration: 0, origin: 'viewport' };
      const down = { type: 'pointerDown', button: BUTTONS[button] };
      const up = { type: 'pointerUp', button: BUTTONS[button] };
      const actions = { move: [move], click: [move, down, up], down: [down], up: [up] }[type];
      await call('POST', '/actions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      });
    },

    /** The window's frame counts too, so it takes two steps. @param {{ width: number, height: number }} size */
    async resize({ width, height }) {
      await call('POST', '/window/rect', { width, height });
      const [innerWidth, innerHeight] = await evaluate('return [innerWidth, innerHeight]');
      await call('POST', '/window/rect', { width: 2 * width - innerWidth, height: 2 * height - innerHeight });
    },

    async stop() {
      await request(base, 'DELETE', `/session/${session.sessionId}`).catch(() => undefined);
      for (const child of processes.reverse()) child.kill();
    },
  };
}

/** @param {import('node:child_process').ChildProcess[]} processes */
async function startDisplay(processes) {
  const options = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  processes.push(child);
  const number = await new Promise((resolve, reject) => {
    child.stdio[3]?.once('data', resolve);
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb exited')));
  });
  return `:${String(number).trim()}`;
}

/** @param {string} base */
async function untilItAnswers(base) {
  for (let tries = 0; ; tries++) {
    try {
      return await request(base, 'GET', '/status');
    } catch (error) {
      if (tries > 200) throw error;
      await delay(50);
    }
  }
}

/**
 * @param {string} base
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>}
 */
async function request(base, method, path, body = {}) {
  const response = await fetch(base + path, { method, ...(method === 'POST' && { body: JSON.stringify(body) }) });
  const { value } = /** @type {{ value: any }} */ (await response.json());
  if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.error}: ${value?.message}`);
  return value;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

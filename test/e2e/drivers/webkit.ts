import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { findBrowsers } from '../../tools/browsers.mjs';
import type { Driver, Surroundings, Visitor } from './driver.js';

/** Keys that have a name, in WebDriver's private code points. */
const KEYS: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

type Call = (method: string, path: string, body?: unknown) => Promise<any>;

/** How long, in milliseconds, a browser may take to start before another is tried: now and then one never does. */
const PATIENCE = 25_000;

/** WebKitGTK as Debian ships it: its MiniBrowser on a display of its own, driven by WebKitWebDriver. */
export async function webkitDriver({ env }: Surroundings = {}): Promise<Driver> {
  const started: ChildProcess[] = [];
  const display = process.env.DISPLAY ?? (await startDisplay(started));
  return {
    engine: 'WebKit',
    async visitor() {
      for (let tries = 1; ; tries++) {
        try {
          return await startVisitor({ ...env, DISPLAY: display });
        } catch (error) {
          if (tries === 3) throw error;
        }
      }
    },
    async close() {
      for (const child of started.reverse()) child.kill();
    },
  };
}

/** Each visitor has a driver, a browser and a profile of its own. */
async function startVisitor(surroundings: Readonly<Record<string, string>>): Promise<Visitor> {
  const port = await freePort();
  // In the C locale it claims to read no language at all.
  const env = { ...process.env, LANG: 'en_US.UTF-8', LANGUAGE: 'en', ...surroundings };
  const options = ['--host=127.0.0.1', `--port=${port}`];
  // A group of its own: what does not start is ended with the browser that it started.
  const driver = spawn('WebKitWebDriver', options, { stdio: 'ignore', env, detached: true });
  const end = (): void => void (driver.pid && process.kill(-driver.pid));
  const base = `http://127.0.0.1:${port}`;
  try {
    await untilItAnswers(base);
    const browser = { binary: findBrowsers().webkit!, args: ['--automation'] };
    const asked = { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browser } };
    const { sessionId } = await request(base, 'POST', '/session', { capabilities: asked }, PATIENCE);
    return await webkitVisitor(
      (method, path, body) => request(base, method, `/session/${sessionId}${path}`, body),
      end,
    );
  } catch (error) {
    end();
    throw error;
  }
}

async function webkitVisitor(session: Call, end: () => void): Promise<Visitor> {
  await session('POST', '/window/rect', { width: 1280, height: 900 });
  let current = (await session('GET', '/window')) as string;
  let last: Promise<unknown> = Promise.resolve();
  /** A session has one tab at a time, so what is asked of several is asked one by one. */
  const callIn =
    (tab: string): Call =>
    (...asked) => {
      const answer = last.then(async () => {
        if (tab !== current) await session('POST', '/window', { handle: (current = tab) });
        return session(...asked);
      });
      last = answer.catch(() => {});
      return answer;
    };
  const openTab = async (): Promise<Visitor> => {
    const { handle } = await callIn(current)('POST', '/window/new', { type: 'tab' });
    const call = callIn(handle);
    return tabOf(call, openTab, () => call('DELETE', '/window'));
  };
  return tabOf(callIn(current), openTab, () => session('DELETE', '').finally(end));
}

/** What a scenario can do with one tab. */
function tabOf(call: Call, openTab: Visitor['openTab'], close: Visitor['close']): Visitor {
  const act = (id: string, type: string, actions: unknown[]): Promise<void> =>
    call('POST', '/actions', { actions: [{ id, type, actions }] });
  const press = (key: string) =>
    act('keyboard', 'key', [
      { type: 'keyDown', value: KEYS[key] ?? key },
      { type: 'keyUp', value: KEYS[key] ?? key },
    ]);
  return {
    openTab,
    close,
    goto: (url) => call('POST', '/url', { url }),
    reload: () => call('POST', '/refresh'),
    async evaluate(run, argument) {
      const script = `const done = arguments[1];
        Promise.resolve(arguments[0]).then(${String(run)}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await call('POST', '/execute/async', { script, args: [argument ?? null] });
      if (error) throw new Error(error);
      return value ?? undefined;
    },
    clickAt: (x, y) =>
      act('mouse', 'pointer', [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    press,
    async type(text) {
      for (const key of text) await press(key);
    },
  };
}

async function startDisplay(started: ChildProcess[]): Promise<string> {
  const options = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  started.push(child);
  const number = await new Promise((resolve, reject) => {
    child.stdio[3]?.once('data', resolve);
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb exited')));
  });
  return `:${String(number).trim()}`;
}

async function untilItAnswers(base: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return void (await request(base, 'GET', '/status'));
    } catch (error) {
      if (tries > 400) throw error;
      await delay(50);
    }
  }
}

async function request(
  base: string,
  method: string,
  path: string,
  body: unknown = {},
  patience = 110_000,
): Promise<any> {
  const response = await fetch(base + path, {
    method,
    signal: AbortSignal.timeout(patience),
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: any };
  if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.error}: ${value?.message}`);
  return value;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

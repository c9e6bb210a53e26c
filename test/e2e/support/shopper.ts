import type { Visitor } from '../drivers/driver.js';
import { findTarget, type Role } from './find-target.js';
import { until } from './until.js';

/** What a page holds of the visitor's, by name. */
export interface Kept {
  readonly cookies: readonly string[];
  readonly keys: readonly string[];
  readonly databases: readonly string[];
}

/** Somebody in the shop: does what people do, and looks at what people and developers see. */
export class Shopper {
  readonly #visitor: Visitor;
  readonly #origin: string;

  constructor(visitor: Visitor, origin: string) {
    this.#visitor = visitor;
    this.#origin = origin;
  }

  get visitor(): Visitor {
    return this.#visitor;
  }

  /** Goes to a page, and waits until placet knows what it can know. */
  async goto(path: string): Promise<void> {
    await this.#visitor.goto(this.#origin + path);
    await this.isReady();
  }

  async reload(): Promise<void> {
    await this.#visitor.reload();
    await this.isReady();
  }

  async isReady(): Promise<void> {
    await until('placet is ready', () =>
      this.#visitor.evaluate(() => (window as any).placet.ready.then(() => document.readyState === 'complete')),
    );
  }

  async click(role: Role, name: string): Promise<void> {
    const { x, y } = (await until(`${role} "${name}" can be clicked`, () =>
      this.#visitor.evaluate(findTarget, { role, name }),
    ))!;
    await this.#visitor.clickAt(x, y);
  }

  press = (key: Parameters<Visitor['press']>[0]): Promise<void> => this.#visitor.press(key);
  type = (text: string): Promise<void> => this.#visitor.type(text);

  /** Waits for the page at an address, and until placet is ready there. */
  async arrivesAt(path: string): Promise<void> {
    await until(
      `the page is ${path}`,
      () => this.path(),
      (now) => now === path,
    );
    await this.isReady();
  }

  path(): Promise<string> {
    return this.#visitor.evaluate(() => location.pathname);
  }

  /** Answers the banner, and waits until it is gone. */
  async answerBanner(button: 'Accept all' | 'Reject all'): Promise<void> {
    await this.click('button', button);
    await until(
      'the visitor has decided',
      () => this.consent(),
      (status) => status === 'decided',
    );
  }

  consent(): Promise<string> {
    return this.#visitor.evaluate(() => (window as any).placet.state.consent.status as string);
  }

  bannerIsOpen(): Promise<boolean> {
    return this.#visitor.evaluate(() => document.querySelector('cookie-banner')?.hasAttribute('open') ?? false);
  }

  pickerIsOpen(): Promise<boolean> {
    return this.#visitor.evaluate(
      () => document.querySelector('region-picker')?.shadowRoot?.querySelector('dialog')?.open ?? false,
    );
  }

  /** What the picker says and shows as chosen. */
  picker(): Promise<{ text: string; region: string; language: string; currency: string; confirmable: boolean }> {
    return this.#visitor.evaluate(() => {
      const root = document.querySelector('region-picker')!.shadowRoot!;
      const shown = (name: string) => root.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.selectedOptions[0];
      const chosen = root.querySelector<HTMLInputElement>('input[type=radio]:checked')?.closest('label');
      return {
        text: (root.querySelector('[part=box]')?.textContent ?? '').replace(/\s+/g, ' '),
        region: chosen?.querySelector('.name')?.textContent?.trim() ?? '',
        language: shown('language')?.textContent?.trim() ?? '',
        currency: shown('currency')?.textContent?.trim() ?? '',
        confirmable: root.querySelector('[part=confirm]')?.getAttribute('aria-disabled') === 'false',
      };
    });
  }

  /** The region that is stored as chosen. */
  region(): Promise<string | undefined> {
    return this.#visitor.evaluate(() => {
      const { region } = (window as any).placet.state;
      return region.status === 'chosen' ? (region.chosen as string) : undefined;
    });
  }

  /** What the rule says to each region. */
  verdicts(scope: 'browse' | 'order'): Promise<Record<string, string>> {
    return this.#visitor.evaluate((asked) => {
      const { placet } = window as any;
      const word = ({ id }: { id: string }) => [id, placet.checkRegion(id, asked).action] as [string, string];
      return Object.fromEntries(placet.settings.regions.map(word));
    }, scope);
  }

  kept(): Promise<Kept> {
    return this.#visitor.evaluate(async () => {
      const cookies = document.cookie.split('; ').filter(Boolean);
      const databases = (await indexedDB.databases?.()) ?? [];
      return {
        cookies: cookies.map((pair) => pair.split('=')[0] ?? '').sort(),
        keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort(),
        databases: databases.map(({ name }) => name ?? ''),
      };
    });
  }

  cookie(name: string): Promise<string | undefined> {
    return this.#visitor.evaluate((wanted) => {
      const pair = document.cookie.split('; ').find((one) => one.startsWith(`${wanted}=`));
      return pair?.slice(wanted.length + 1);
    }, name);
  }

  /** The vendors' scripts that ran on this page, in order. */
  ran(): Promise<readonly string[]> {
    return this.#visitor.evaluate(() => (window as any).demoLog ?? []);
  }

  /** What the page tells the visitor: the notice under its header and its message line. */
  told(): Promise<{ notice: string; message: string }> {
    return this.#visitor.evaluate(() => {
      const text = (id: string) => (document.getElementById(id)?.textContent ?? '').trim();
      return { notice: text('notice'), message: text('message') };
    });
  }

  /** Orders past the page, as somebody would who tampers with it. */
  order(region: string, language: string, edge = ''): Promise<{ status: number; action: string }> {
    return this.#visitor.evaluate(
      async (wish) => {
        const body = JSON.stringify({ ...wish, items: [{ sku: 'tea', count: 1 }] });
        const response = await fetch(`/api/order${wish.edge}`, { method: 'POST', body });
        const { verdict } = (await response.json()) as { verdict: { action: string } };
        return { status: response.status, action: verdict.action };
      },
      { region, language, edge },
    );
  }
}

/** The demo shop, running. */
export interface Demo {
  readonly origin: string;
  /** What reached each vendor: paths, in the order of arrival. */
  readonly vendors: {
    readonly [name in 'navet' | 'lumo' | 'kinora']: { readonly hits: readonly string[]; readonly host: string };
  };
  /** The address that takes orders by token, on another origin than the shop's. */
  readonly orders: string;
  /** What reached the shop, as `GET /hk/en/`. */
  readonly requests: readonly string[];
  close(): Promise<unknown>;
}

/** How the demo is started. */
export interface DemoOptions {
  /** The clock by which tokens are issued and verified. */
  readonly now?: () => number;
}

const SERVER = new URL('../../../demo/server.mjs', import.meta.url).href;

/** Starts the shop and its vendors on ports that are free; visitors are in Hong Kong unless the address says otherwise. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { startDemo: start } = (await import(/* @vite-ignore */ SERVER)) as {
    startDemo(options: DemoOptions): Promise<Demo>;
  };
  return start(options);
}

/** All that reached any vendor. */
export function vendorHits({ vendors }: Demo): readonly string[] {
  return Object.values(vendors).flatMap(({ hits }) => hits);
}

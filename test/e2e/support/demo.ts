/** The demo shop, running. */
export interface Demo {
  readonly origin: string;
  /** What reached each vendor: paths, in the order of arrival. */
  readonly vendors: {
    readonly [name in 'navet' | 'lumo' | 'kinora']: { readonly hits: readonly string[]; readonly host: string };
  };
  /** What reached the shop, as `GET /hk/en/`. */
  readonly requests: readonly string[];
  close(): Promise<unknown>;
}

const SERVER = new URL('../../../demo/server.mjs', import.meta.url).href;

/** Starts the shop and its vendors on ports that are free; visitors are in Hong Kong unless the address says otherwise. */
export async function startDemo(): Promise<Demo> {
  const { startDemo: start } = (await import(/* @vite-ignore */ SERVER)) as { startDemo(): Promise<Demo> };
  return start();
}

/** All that reached any vendor. */
export function vendorHits({ vendors }: Demo): readonly string[] {
  return Object.values(vendors).flatMap(({ hits }) => hits);
}

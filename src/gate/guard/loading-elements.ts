/** Attributes whose address is asked for without anybody doing more, by element. */
export const LOADING: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    script: ['src', 'href', 'xlink:href'],
    img: ['src', 'srcset'],
    iframe: ['src'],
    video: ['src', 'poster'],
    audio: ['src'],
    source: ['src', 'srcset'],
    track: ['src'],
    embed: ['src'],
    object: ['data'],
    link: ['href', 'imagesrcset'],
    input: ['src'],
    image: ['href', 'xlink:href'],
    use: ['href', 'xlink:href'],
    feImage: ['href', 'xlink:href'],
  }),
);

/** What finds them all. */
export const LOADING_SELECTOR = [...LOADING.keys()].join();

/** Every such attribute. */
export const ADDRESSES: ReadonlySet<string> = new Set([...LOADING.values()].flat());

/** The properties that set them. */
export const PROPERTIES: readonly (readonly [type: string, ...properties: string[]])[] = [
  ['HTMLScriptElement', 'src'],
  ['HTMLImageElement', 'src', 'srcset'],
  ['HTMLIFrameElement', 'src'],
  ['HTMLMediaElement', 'src'],
  ['HTMLVideoElement', 'poster'],
  ['HTMLSourceElement', 'src', 'srcset'],
  ['HTMLTrackElement', 'src'],
  ['HTMLEmbedElement', 'src'],
  ['HTMLObjectElement', 'data'],
  ['HTMLLinkElement', 'href', 'imageSrcset'],
  ['HTMLInputElement', 'src'],
];

/** Where an address waits, as a site would have written it: the gate gives it back from there. */
export function waitsIn(attribute: string): string {
  return `data-${/srcset|poster/.exec(attribute)?.[0] ?? 'src'}`;
}

/** Relations of a `<link>` that only say something. */
export const SAYING = /^\s*(alternate|author|canonical|help|license|me|next|pingback|prev|search)\s*$/i;

/** Types of a `<script>` that runs. */
export const RUNNING = /^\s*(module|(text|application)\/(x-)?(java|ecma|j|live)script[\d.]*)?\s*$/i;

import { ownDocument } from '../adapters/own-document.js';

/**
 * A place of the embed's own size, where the embed stands, still empty: it takes the room before any text is there.
 * Rules of the page's style sheet that find the embed by its element would not find this, so what they do is taken over.
 */
export function embedPlace(embed: HTMLElement): HTMLElement {
  const place = ownDocument.createElement('div');
  const { style } = place;
  const shape = shapeOf(embed);
  const look = getComputedStyle(shape);
  place.className = shape.className;
  if (/absolute|fixed/.test(look.position)) {
    for (const name of ['position', 'top', 'right', 'bottom', 'left', 'zIndex'] as const) style[name] = look[name];
    return place;
  }
  for (const name of IN_FLOW) style[name] = look[name];
  const [before, after] = [look.marginLeft, look.marginRight];
  // Equal ones are most often what `auto` came to.
  if (before === after && before !== '0px') style.marginInline = 'auto';
  const { width, height } = sizeOf(shape, look);
  if (width) {
    style.inlineSize = fillsRoom(embed, width) ? '100%' : width;
    style.containerType = 'inline-size'; // what is in it goes by its width
  }
  const [across, down] = [width, height].map(Number.parseFloat);
  if (across && down && !width.endsWith('%')) style.aspectRatio = `${across} / ${down}`;
  else if (down) style.blockSize = height;
  return place;
}

/** Whether nobody would see the embed: a pixel that counts, or something that the page hides by itself. */
export function isInvisible(embed: HTMLElement): boolean {
  const shape = shapeOf(embed);
  const look = getComputedStyle(shape);
  const isHidden =
    [look, getComputedStyle(embed)].some(({ display }) => display === 'none') || !!embed.closest('noscript');
  const { width, height } = sizeOf(shape, look);
  // A frame is drawn with its border, whatever it says.
  const lengths = [width, height, saidOf(shape, 'width'), saidOf(shape, 'height')];
  return (
    isHidden || embed.style.visibility === 'hidden' || lengths.some((length) => Number.parseFloat(length) <= PIXEL)
  );
}

/** As large as what is called a pixel gets. */
const PIXEL = 2;

const IN_FLOW = [
  'float',
  'alignSelf',
  'justifySelf',
  'gridArea',
  'flexGrow',
  'flexShrink',
  'order',
  'marginTop',
  'marginBottom',
  'borderRadius',
] as const;

/** Of a picture, its image: that is what a page lays out. */
function shapeOf(embed: HTMLElement): HTMLElement {
  return embed.querySelector<HTMLElement>(':scope > img') ?? embed;
}

/** As it is, or, where it is not drawn yet, as it says it will be; empty where nobody knows. */
function sizeOf(shape: HTMLElement, look: CSSStyleDeclaration) {
  const box = shape.getBoundingClientRect();
  const given = { width: saidOf(shape, 'width'), height: saidOf(shape, 'height') };
  const drawn = (name: 'width' | 'height'): string => (box[name] ? `${box[name]}px` : given[name]);
  if (!(shape instanceof HTMLImageElement) || shape.naturalWidth)
    return { width: drawn('width'), height: drawn('height') };
  // An image without its address is as large as the text in its place, unless a style sheet says how large.
  const [across, down] = [given.width, given.height].map(Number.parseFloat);
  if (across && down && across > PIXEL && box.width > across) {
    return { width: `${box.width}px`, height: `${(box.width * down) / across}px` };
  }
  const isPixel = box.width > 0 && box.width <= PIXEL && look.width.endsWith('px');
  return isPixel ? { width: `${box.width}px`, height: '' } : given;
}

function saidOf(shape: HTMLElement, name: 'width' | 'height'): string {
  const said = shape.style[name] || shape.getAttribute(name) || '';
  return /^[\d.]+$/.test(said) ? `${said}px` : /^[\d.]+(px|%)$/.test(said) ? said : '';
}

function fillsRoom(embed: HTMLElement, width: string): boolean {
  const parent = embed.parentElement ?? (embed.getRootNode() as ShadowRoot).host;
  if (!parent) return false;
  const look = getComputedStyle(parent);
  const room = parent.clientWidth - Number.parseFloat(look.paddingLeft) - Number.parseFloat(look.paddingRight);
  // What filled its column goes on filling it when the window changes.
  return width === '100%' || (room > 0 && Number.parseFloat(width) >= room - 1);
}

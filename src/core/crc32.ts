/**
 * CRC-32 of a string of plain characters, as an unsigned number: what any other language's `crc32` says of its bytes.
 * Against accidents, not against attackers.
 *
 * @see https://www.w3.org/TR/png/#D-CRCAppendix
 */
export function crc32(text: string): number {
  let crc = -1;
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

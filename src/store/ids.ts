import { randomBytes } from 'node:crypto';

/**
 * Makes ids as UUIDs of version 7 (RFC 9562, section 5.7): they sort as text in the order in which they were made, and carry 62 bits
 * of chance. Within a millisecond, or where the clock went back, they are counted on.
 */
export function idsBy(now: () => Date): () => string {
  let last = 0;
  let count = 0;
  return () => {
    const time = now().getTime();
    if (time > last) [last, count] = [time, 0];
    else count += 1;
    // Twelve bits to count with; then the next millisecond is begun before its time.
    if (count > 0xfff) [last, count] = [last + 1, 0];
    const stamp = last.toString(16).padStart(12, '0');
    const rest = randomBytes(8);
    rest[0] = ((rest[0] ?? 0) & 0x3f) | 0x80;
    const chance = rest.toString('hex');
    const counted = count.toString(16).padStart(3, '0');
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${counted}-${chance.slice(0, 4)}-${chance.slice(4)}`;
  };
}

/** The moment that an id was made, in milliseconds. */
export function timeOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

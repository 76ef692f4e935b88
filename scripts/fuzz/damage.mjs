import { openZip, unpack } from '../../dist/read/zip.js';
import { zip } from '../zip.mjs';

/** Numbers from 0 up to and without `below`, always the same ones for the same seed (mulberry32). */
export function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A damaged copy of a file. Half of the packages are damaged inside: flips in packed data seldom reach the parser of a part. */
export function damage(bytes, random) {
  const inside = bytes[0] === 0x50 && bytes[1] === 0x4b && random(2) === 0;
  return inside ? damagePart(bytes, random) : damageBytes(bytes, random);
}

function damagePart(bytes, random) {
  const archive = openZip(bytes);
  const entries = [...archive.entries].flatMap(([name, entry]) => {
    const part = unpack(archive, entry, 1 << 20);
    return 'bytes' in part ? [[name, part.bytes]] : [];
  });
  if (entries.length === 0) return damageBytes(bytes, random);
  const hit = random(entries.length);
  return zip(entries.map(([name, part], index) => [name, index === hit ? damageBytes(part, random) : part]));
}

function damageBytes(bytes, random) {
  const kind = random(6);
  if (kind === 0) return cut(bytes, random);
  if (kind === 1) return flip(cut(bytes, random), random);
  if (kind === 2) return repeat(bytes, random);
  return flip(bytes, random);
}

function cut(bytes, random) {
  return bytes.subarray(0, random(bytes.length + 1));
}

/** Up to 32 bytes take another value, in one place or all over the file. */
function flip(bytes, random) {
  const damaged = Buffer.from(bytes);
  if (damaged.length === 0) return damaged;
  const reach = random(2) === 0 ? damaged.length : Math.min(64, damaged.length);
  const from = random(damaged.length - reach + 1);
  for (let count = 1 + random(32); count > 0; count--) damaged[from + random(reach)] ^= 1 + random(255);
  return damaged;
}

/** A stretch of the file stands in another place of it as well. */
function repeat(bytes, random) {
  const from = random(bytes.length);
  const stretch = bytes.subarray(from, from + 1 + random(400));
  const at = random(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), stretch, bytes.subarray(at)]);
}

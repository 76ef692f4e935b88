/**
 * Whether a UTF-16 code unit is what the pattern says, which is asked once for each: a look at each unit takes a fifth of the time of
 * a pattern. Halves of a surrogate pair are nothing.
 */
export function unitsLike(pattern: RegExp): (unit: number) => boolean {
  const unasked = 0;
  const [no, yes] = [1, 2];
  const known = new Uint8Array(0x10000);
  return (unit) => {
    if (known[unit] === unasked) known[unit] = pattern.test(String.fromCharCode(unit)) ? yes : no;
    return known[unit] === yes;
  };
}

export const isLetter = unitsLike(/\p{L}/u);
export const isSmall = unitsLike(/\p{Ll}/u);

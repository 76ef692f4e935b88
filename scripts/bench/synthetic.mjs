/** Articles of numbered clauses and lists, drawn from the library's own examples and fallback wording; the same for the same library. */
export function syntheticAgreement({ kinds }, length) {
  const draw = randomFrom(20_261_128);
  const pick = (list) => list[Math.floor(draw() * list.length)];
  const parts = ['FRAMEWORK AGREEMENT', 'between Brindle Mills Ltd ("Supplier") and Quillon Optics Ltd ("Customer")'];
  let size = 0;
  for (let article = 1; size < length; article += 1) {
    const kind = pick(kinds);
    parts.push(`${article}. ${kind.title}`);
    const clauses = 3 + Math.floor(draw() * 6);
    for (let number = 1; number <= clauses; number += 1) {
      const { examples, fallback } = draw() < 0.5 ? kind : pick(kinds);
      const example = pick(examples);
      const text = draw() < 0.2 ? pick(Object.values(fallback)) : (example.match ?? example.noMatch);
      const clause = `${article}.${number} ${text.split('\n').join('\n\n')}`;
      parts.push(clause);
      size += clause.length;
    }
  }
  return `${parts.join('\n\n')}\n`;
}

/** Numbers from 0 to 1 that look drawn at random and are the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

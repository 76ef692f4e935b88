/** Runs of numbers that are listed: a hostile file may have thousands. */
const mostRuns = 10;

/** "Page 2", or "Each of the 4 paragraphs 3-5, 9": how a sentence about some pages or paragraphs, in ascending order, begins. */
export function placeList(thing: 'page' | 'paragraph', numbers: readonly number[]): string {
  const runs: string[] = [];
  for (let i = 0; i < numbers.length; ) {
    let last = i;
    while (numbers[last + 1] === (numbers[last] ?? 0) + 1) last++;
    runs.push(last === i ? `${numbers[i]}` : `${numbers[i]}-${numbers[last]}`);
    i = last + 1;
  }
  if (numbers.length === 1) return `${thing === 'page' ? 'Page' : 'Paragraph'} ${runs[0]}`;
  const more = runs.length > mostRuns ? ', …' : '';
  return `Each of the ${numbers.length} ${thing}s ${runs.slice(0, mostRuns).join(', ')}${more}`;
}

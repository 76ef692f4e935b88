/** "Page 2", or "Each of the 4 pages 3-5, 9": how a sentence about some pages begins. */
export function pageList(pages: readonly number[]): string {
  const ranges: string[] = [];
  for (let i = 0; i < pages.length; ) {
    let last = i;
    while (pages[last + 1] === (pages[last] ?? 0) + 1) last++;
    ranges.push(last === i ? `${pages[i]}` : `${pages[i]}-${pages[last]}`);
    i = last + 1;
  }
  return pages.length === 1 ? `Page ${ranges[0]}` : `Each of the ${pages.length} pages ${ranges.join(', ')}`;
}

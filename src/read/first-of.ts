/** The first of some things, and how many more there are: "a, b and 3 more". A hostile file may have thousands. */
export function firstOf(things: readonly string[], most: number): string {
  const more = things.length - most;
  return things.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

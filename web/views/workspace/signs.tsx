/** Why the matcher thinks so. */
export function Signs(_asked: { readonly version: string; readonly requirement: string }) {
  return null;
}

/** Names of classes as one attribute; what is not there is left out. */
export function join(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}

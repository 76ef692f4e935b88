/** So long may names be that file systems take. */
const longest = 200;

/** The last part of a path as somebody else's system wrote it: to be shown, and never a path of ours. */
export function fileNameOf(path: string): string {
  const last = path.replace(/^.*[/\\]/s, '').replace(/\p{C}/gu, '\u{fffd}');
  return last === '' ? 'unnamed' : [...last].slice(0, longest).join('');
}

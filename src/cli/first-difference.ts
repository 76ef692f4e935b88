/**
 * Where two values of JSON first differ, as a path ("lines[3].outcome"); null where they are the same. It names the place alone: what
 * stands there may be words of an agreement.
 */
export function firstDifference(one: unknown, other: unknown, path = ''): string | null {
  if (Object.is(one, other)) return null;
  if (Array.isArray(one) && Array.isArray(other)) {
    for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
      if (index >= one.length || index >= other.length) return `${path}[${index}]`;
      const found = firstDifference(one[index], other[index], `${path}[${index}]`);
      if (found !== null) return found;
    }
    return null;
  }
  if (isRecord(one) && isRecord(other)) {
    for (const key of [...new Set([...Object.keys(one), ...Object.keys(other)])]) {
      const at = path === '' ? key : `${path}.${key}`;
      if (!(key in one) || !(key in other)) return at;
      const found = firstDifference(one[key], other[key], at);
      if (found !== null) return found;
    }
    return null;
  }
  return path === '' ? 'the whole of it' : path;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

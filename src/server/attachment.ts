/**
 * The header that has a browser save and never show what follows (RFC 6266): a plain name for old programs, and the whole one
 * beside it (RFC 8187). Without folders, control characters and what a line of a header must not hold.
 */
export function attachment(name: string): string {
  const plain = name.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, '_');
  const ascii = plain.replace(/[^\x20-\x7e]/g, '_').replace(/["%]/g, '_');
  const whole = encodeURIComponent(plain).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}

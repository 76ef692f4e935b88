import { escaped } from './escaped.ts';

/**
 * Up to and with the opening of the body, a page that needs nothing else and asks for nothing: no font, no picture, no form, and no
 * script but the one whose hash is given ("sha256-…", as a Content Security Policy writes it). `title` may be anybody's words.
 */
export function pageOpening(title: string, style: string, script: string | null = null): string {
  const scripts = script === null ? '' : ` script-src '${script}';`;
  const policy = `default-src 'none'; style-src 'unsafe-inline';${scripts} base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
`;
}

import { accessSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium without a window and without anything that reaches out. Throws where it is not installed: `npm test` installs it. */
export function openBrowser(): Promise<Browser> {
  const executablePath = places.find(isThere);
  if (executablePath === undefined) throw new Error('Chromium is not installed (Debian: chromium).');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({ executablePath, args: [...args, '--disable-component-update', '--disable-sync'] });
}

function isThere(file: string): boolean {
  try {
    accessSync(file);
    return true;
  } catch {
    return false;
  }
}

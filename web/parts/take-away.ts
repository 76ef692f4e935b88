import { refusedBy, unreached } from '../api/refused.ts';
import { tellProblem } from './toast.tsx';

/** Saves what the service gives at an address as a file. Where it gives none, says why; the page stays where it is. */
export async function takeAway(address: string): Promise<void> {
  try {
    const response = await fetch(address).catch(() => {
      throw unreached();
    });
    if (!response.ok) throw refusedBy(response.status, await response.json().catch(() => null));
    const url = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = url;
    link.download = nameIn(response.headers.get('Content-Disposition') ?? '');
    link.click();
    // A browser reads it a moment after the click.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  } catch (error) {
    tellProblem(error);
  }
}

/** The name of a file in Content-Disposition (RFC 6266): that in UTF-8 before the plain one. */
export function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1]?.replace(/\\(.)/g, '$1') ?? '';
}

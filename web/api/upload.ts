import { refusedBy, unreached } from './refused.ts';
import { freshKey } from './send.ts';
import type { Analysis, StatedDeal, Uploaded, Version } from './shapes.ts';

type Told = {
  /** From 0 to 1, of the bytes that are sent. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

/** Sends files as new agreements of a team. Throws a Refused; rejects with the reason of `signal` where that is aborted. */
export function upload(
  { files, team, deal }: { readonly files: readonly File[]; readonly team: string; readonly deal?: StatedDeal },
  told: Told = {},
): Promise<Uploaded> {
  const form = new FormData();
  form.append('team', team);
  if (deal !== undefined) form.append('deal', JSON.stringify(deal));
  for (const file of files) form.append('files', file, file.name);
  return post('/api/uploads', form, told);
}

/** Sends the next draft of an agreement. */
export function uploadDraft(
  { agreement, file }: { readonly agreement: string; readonly file: File },
  told: Told = {},
): Promise<{ readonly version: Version; readonly analysis: Analysis }> {
  const form = new FormData();
  form.append('files', file, file.name);
  return post(`/api/agreements/${encodeURIComponent(agreement)}/versions`, form, told);
}

/** By XMLHttpRequest: `fetch` does not tell how much was sent. */
function post<Data>(path: string, form: FormData, { onProgress, signal }: Told): Promise<Data> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Idempotency-Key', freshKey());
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 0 : loaded / total);
    request.onload = () =>
      request.status < 300 ? resolve(request.response) : reject(refusedBy(request.status, request.response));
    request.onerror = () => reject(unreached());
    request.onabort = () => reject(signal?.reason);
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

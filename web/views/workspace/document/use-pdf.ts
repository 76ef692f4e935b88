import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queries } from '../../../api/queries.ts';
import type { PdfFile } from './pdf-file.ts';

/** `failed`: the browser cannot draw it; `error`: the service did not give it. */
export type PdfState =
  | { readonly is: 'loading' }
  | { readonly is: 'failed' }
  | { readonly is: 'error'; readonly error: unknown; readonly again: () => void }
  | { readonly is: 'open'; readonly file: PdfFile };

/** The file of a draft, opened as a PDF for as long as this part is shown. What draws it is loaded only here. */
export function usePdf(version: string): PdfState {
  const content = useQuery(queries.content(version));
  const [opened, setOpened] = useState<PdfFile | 'failed' | null>(null);
  const bytes = content.data;
  useEffect(() => {
    if (bytes === undefined) return;
    let isOver = false;
    let file: PdfFile | null = null;
    setOpened(null);
    import('./pdf-file.ts')
      .then(({ openPdf }) =>
        openPdf(bytes, (made) => {
          file = made;
          if (isOver) made.close();
          else setOpened(made);
        }),
      )
      .catch(() => {
        if (!isOver) setOpened('failed');
      });
    return () => {
      isOver = true;
      file?.close();
    };
  }, [bytes]);
  if (content.error !== null) return { is: 'error', error: content.error, again: () => void content.refetch() };
  if (opened === 'failed') return { is: 'failed' };
  return opened === null ? { is: 'loading' } : { is: 'open', file: opened };
}

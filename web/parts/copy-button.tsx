import { useState } from 'react';
import { t } from '../words/words.ts';
import { Button } from './button.tsx';
import { tell } from './toast.tsx';

/** Puts text on the clipboard, and says on itself that it did. */
export function CopyButton({
  text,
  label = t.common.copy,
  small = true,
}: {
  readonly text: string;
  readonly label?: string;
  readonly small?: boolean;
}) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      tell(t.common.cannotCopy);
      return;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <>
      <Button small={small} icon={isCopied ? 'check' : 'copy'} onPress={() => void copy()}>
        {isCopied ? t.common.copied : label}
      </Button>
      <span className="unseen" role="status">
        {isCopied ? t.common.copied : ''}
      </span>
    </>
  );
}

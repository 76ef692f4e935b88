import { Buffer } from 'node:buffer';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { InputFile } from '../../model/input-file.ts';
import type { Problem } from '../../model/problem.ts';
import { type Container, type Entry, tooMuch } from './container.ts';

/** Mails as they travel (RFC 5322, MIME): first what the sender wrote, then what was attached, mails among it. */
export const mailContainer: Container = {
  what: 'mail',
  endings: ['.eml'],
  claims: isMail,
  open: async (bytes) => {
    const mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
    }).catch(() => null);
    if (mail === null) return { entries: [], problem: unparsed };
    const attached = mail.attachments.map((attachment, index) =>
      entryOf(nameOf(attachment, index + 1), bytesOf(attachment)),
    );
    return { entries: [...bodyOf(mail), ...attached], problem: endsEarly(mail, bytes) ? cutShort : null };
  },
};

/** Named as one and beginning with a field (RFC 5322, 2.2), or with a header that only a mail has. */
function isMail({ name, bytes }: InputFile): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1 << 16)).toString('latin1');
  const header = /^(?:\xef\xbb\xbf)?\s*(?:From .*\r?\n)?((?:[!-9;-~]{1,80}:.*(?:\r?\n[ \t].*)*(?:\r?\n|$))+)/.exec(
    head,
  )?.[1];
  if (header === undefined) return false;
  return /\.eml$/i.test(name) || (/^mime-version:/im.test(header) && /^(?:from|received|message-id):/im.test(header));
}

/** As a page where there is one, for that is what the addressee saw. In UTF-16 with its mark: what the page says of its encoding no longer holds. */
function bodyOf({ html, text }: Email): readonly Entry[] {
  const encode = (body: string): Uint8Array => Buffer.from(`\ufeff${body}`, 'utf16le');
  if (html !== undefined && html.trim() !== '') return [entryOf('message.html', encode(html))];
  if (text !== undefined && text.trim() !== '') return [entryOf('message.txt', encode(text))];
  return [];
}

function entryOf(name: string, bytes: Uint8Array): Entry {
  return { name, unpack: (atMost) => (bytes.length > atMost ? tooMuch(atMost) : bytes) };
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

/** What an attachment without a name is called by its type. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'message/rfc822': '.eml',
  'text/html': '.html',
  'text/plain': '.txt',
};

function nameOf({ filename, mimeType }: Attachment, ordinal: number): string {
  const given = filename?.trim() ?? '';
  const ending = endings[mimeType] ?? '';
  if (given === '') return `attachment ${ordinal}${ending}`;
  // Forwarded mails are named by their subject.
  return ending === '.eml' && !/\.eml$/i.test(given) ? `${given}.eml` : given;
}

/** Whether the closing line of the outermost multipart is not there (RFC 2046, 5.1.1). */
function endsEarly({ headers }: Email, bytes: Uint8Array): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  const [, quoted, plain] = /^multipart\/.*?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/is.exec(type) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return false;
  return !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(`--${boundary}--`, 0, 'latin1');
}

const unparsed: Problem = {
  code: 'broken',
  says: 'The mail nests its parts deeper, or has longer headers, than any mail does. Save its attachments and give those.',
  hides: 'everything',
};

const cutShort: Problem = {
  code: 'truncated',
  says: 'The mail ends early, and may have held more than what was found in it. Save it anew, or ask for it again.',
  hides: 'everything',
};

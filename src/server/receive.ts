import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import multer from 'multer';
import { fileNameOf } from './file-name.ts';
import { RequestProblem } from './problem.ts';
import type { Upload } from './route.ts';
import type { ServerSettings } from './service.ts';

/** So many files in one request. */
const mostFiles = 100;

/** The files of a multipart request on disk, hashed as they came in; and its text fields. The caller takes them away again. */
export async function receive(
  request: Request,
  response: Response,
  { temporary, uploadBytes }: ServerSettings,
): Promise<{ readonly files: readonly Upload[]; readonly fields: unknown }> {
  const files: Upload[] = [];
  const upload = multer({
    storage: hashing(temporary, files),
    // Names as browsers send them: UTF-8.
    defParamCharset: 'utf8',
    limits: { fileSize: uploadBytes, files: mostFiles, fields: 20, fieldSize: 64 * 1024, parts: mostFiles + 20 },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      upload.array('files')(request, response, (error: unknown) => (error ? reject(error) : resolve()));
    });
  } catch (error) {
    await discard(files);
    throw error instanceof multer.MulterError ? inWords(error, uploadBytes) : malformed(error);
  }
  return { files, fields: { ...request.body } };
}

/** Takes uploaded files away. */
export async function discard(files: readonly Pick<Upload, 'path'>[]): Promise<void> {
  await Promise.all(files.map((each) => rm(each.path, { force: true })));
}

/** Disk storage that hashes while it writes, under names of our own. */
function hashing(folder: string, files: Upload[]): multer.StorageEngine {
  let begun = 0;
  return {
    _handleFile: (_request, file, done) => {
      // In the order in which they were sent, whichever is on disk first.
      const at = begun++;
      const target = path.join(folder, randomUUID());
      const hash = createHash('sha256');
      let bytes = 0;
      const counted = new Transform({
        transform: (chunk: Uint8Array, _encoding, pass) => {
          hash.update(chunk);
          bytes += chunk.length;
          pass(null, chunk);
        },
      });
      pipeline(file.stream, counted, createWriteStream(target, { flags: 'wx', mode: 0o600 })).then(
        () => {
          files[at] = { path: target, name: fileNameOf(file.originalname), bytes, sha256: hash.digest('hex') };
          done(null, { path: target });
        },
        (error: unknown) => rm(target, { force: true }).finally(() => done(error)),
      );
    },
    _removeFile: (_request, file, done) => {
      rm(file.path, { force: true }).then(() => done(null), done);
    },
  };
}

function inWords({ code }: multer.MulterError, uploadBytes: number): RequestProblem {
  const megabytes = Math.floor(uploadBytes / 1024 / 1024);
  switch (code) {
    case 'LIMIT_FILE_SIZE':
      return new RequestProblem(
        'too-large',
        `A file has more than ${megabytes} MB, which is the most that is taken.`,
        'Split it, or take out its pictures. Whoever runs the service can raise LACUNA_UPLOAD_MB.',
      );
    case 'LIMIT_FILE_COUNT':
    case 'LIMIT_PART_COUNT':
      return new RequestProblem(
        'too-large',
        `The request has more than ${mostFiles} files, which is the most that is taken at once.`,
        'Send them in several requests, or in one zip archive.',
      );
    default:
      return new RequestProblem(
        'bad-request',
        `The form is not as described (${code}): files were expected in the field "files", and short text fields besides.`,
        'Correct the form and send it again. /api/docs describes it.',
      );
  }
}

function malformed(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  // What the disk says is our trouble and no fault of the form.
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return error;
  return new RequestProblem(
    'bad-request',
    'The form could not be read: it breaks off, or is no multipart/form-data.',
    'Send the files again, as multipart/form-data in the field "files".',
  );
}

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { weightsPath, writeModels } from '../library/models-file.ts';
import type { Library } from '../model/library.ts';
import { card } from './card.ts';
import { trainModels } from './train.ts';

/**
 * Trains on a data folder and writes the weights and their card into the folder of the library. `tell` hears what goes on.
 * Throws the error of node:fs where a file of the data is not there, that of zod where one has another shape.
 */
export async function trainLibrary(
  data: string,
  { library, folder }: { readonly library: Library; readonly folder: string },
  tell: (text: string) => void,
): Promise<readonly string[]> {
  const training = await trainModels(data, library, tell);
  const weights = writeModels(training.models);
  const file = path.join(folder, weightsPath);
  const beside = path.join(path.dirname(file), 'README.md');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, weights);
  await writeFile(beside, card(training, weights.length));
  return [file, beside];
}

import type { NotConverted } from '../../../model/engines.ts';
import type { Problem } from '../../../model/problem.ts';
import type { World } from '../../../model/world.ts';
import { type FormatReading, nothingRead } from '../../reader.ts';
import { openPackage, type Package } from '../docx/package.ts';
import { child } from '../docx/xml.ts';
import { readPackage } from '../docx.ts';
import { withoutLivingFields } from './living-fields.ts';

/** A paper of a format that another program turns into DOCX, which is then read. `what`: what a person calls such a file. */
export async function readConverted(
  bytes: Uint8Array,
  { what, ending }: { readonly what: string; readonly ending: string },
  { engines, limits, reading }: World,
): Promise<FormatReading> {
  const converter = (await engines.converter?.()) ?? null;
  if (converter === null) return unconverted(`The file is ${what}, which LibreOffice would convert. ${noOffice}`);
  const made = await converter.toDocx(bytes, ending, limits.fileBytes);
  if ('failed' in made) return unconverted(`The file is ${what}. ${notConverted[made.failed]}`);

  const living: string[] = [];
  const parts = stilled(openPackage(made, limits.unpackedBytes), living);
  const convertedBy = programOf(parts);
  const read = readPackage(parts, limits, reading.view);
  const says = `The file is ${what}; what was read is a DOCX that ${convertedBy} made of it, and its paragraphs are counted there. Look at the original where a number or the layout matters.`;
  const notes: Problem[] = [{ code: 'converted', says, hides: 'nothing' }];
  if (living.length > 0) notes.push(livingFields(living));
  return { ...read, problems: [...notes, ...read.problems], convertedBy };
}

/** The same package, with the results of living fields taken out of its parts. */
function stilled(parts: Package, found: string[]): Package {
  const part: Package['part'] = (name) => {
    const root = parts.part(name);
    return root === null ? null : withoutLivingFields(root, found);
  };
  const read = new Map<string, ReturnType<Package['part']>>();
  return {
    ...parts,
    part: (name) => {
      if (!read.has(name)) read.set(name, part(name));
      return read.get(name) ?? null;
    },
  };
}

/** As the properties of the package name it (ECMA-376 Part 1, 22.2.2.1): "LibreOffice/7.4.7.2$Linux_X86_64 LibreOffice_project/…". */
function programOf(parts: Package): string {
  const application = child(parts.part('docprops/app.xml'), 'Application');
  const named = application?.children.filter((text) => typeof text === 'string').join('') ?? '';
  const [, name, version] = /^([\w ]{1,40})\/([\d.]{1,20})/.exec(named) ?? [];
  return name === undefined ? 'another program' : `${name} ${version}`;
}

function livingFields(names: readonly string[]): Problem {
  const fields = names.length === 1 ? 'One field shows' : `${names.length} fields show`;
  return {
    code: 'note',
    says: `${fields} the date, the time or the file's name of whenever the paper is opened, and no fixed words; in the text stands ${[...new Set(names)].map((name) => `[${name}]`).join(', ')}. Look what is meant, and write it down.`,
    hides: 'nothing',
  };
}

const noOffice =
  'It is not installed, or not found as "soffice". Install it (Debian: apt-get install libreoffice-writer), or save the agreement as DOCX or PDF and try again.';

const notConverted = {
  refused:
    'LibreOffice could not convert it: it is damaged, or of a kind that LibreOffice does not know. Save it as DOCX in the program that made it.',
  timeout:
    'LibreOffice took longer than two minutes to convert it, and was stopped. Save it as DOCX in the program that made it.',
  'too-large': 'What LibreOffice made of it is larger than any file may be. Split it, or take out its pictures.',
} satisfies Record<NotConverted['failed'], string>;

function unconverted(says: string): FormatReading {
  return nothingRead({ code: 'unconverted', says, hides: 'everything' });
}

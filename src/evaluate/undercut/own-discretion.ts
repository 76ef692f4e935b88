import { quote } from '../../model/document.ts';
import type { Match } from '../../model/match.ts';
import type { Held } from '../held.ts';
import { protectedNames } from './roles.ts';

const but =
  '(?:except|save|unless|other\\s+than|but\\s+only|to\\s+the\\s+extent|to\\s+such\\s+extent|so\\s+far\\s+as|insofar\\s+as)';
const judges =
  '(?:consider|deem|think|believe|see|find|judge|regard|hold|determine|decide)s?\\s+(?:(?:it|that|this|as|to\\s+be)\\s+){0,2}(?:appropriate|fit|necessary|desirable|convenient|advisable|expedient|prudent|proper|suitable|otherwise|unnecessary|impracticable)';
const open = new RegExp(
  `\\b${but}\\b([^.;]{0,80}?)\\b(?:${judges}|(?:sole|absolute|own|unfettered|entire|full)\\s+discretion)\\b`,
  'i',
);

/**
 * An exception that the one who owes it draws himself: "except as it considers appropriate". One that is left to the protected side
 * ("unless the Discloser thinks fit") takes nothing away.
 */
export function ownDiscretion({ document, requirement }: Held, { span }: Match): string | null {
  const hit = open.exec(quote(document, span));
  if (hit === null) return null;
  const decides = hit[1] ?? '';
  if (requirement.protects === 'discloser' && protectedNames.test(decides)) return null;
  return 'makes an exception for whatever the one bound by it thinks fit';
}

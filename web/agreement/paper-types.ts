import type { AgreementTypeId } from '../../src/model/document.ts';
import { agreementWords } from '../words/agreement.ts';

/** What a paper can be, to choose among. */
export const paperTypes = (Object.keys(agreementWords.types) as AgreementTypeId[]).map((id) => ({
  id,
  name: agreementWords.types[id],
}));

/** How a type is called; an id that no page knows, as it is. */
export function paperTypeName(id: string): string {
  return paperTypes.find((each) => each.id === id)?.name ?? id.replaceAll('-', ' ');
}

import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { forums } from './forum.ts';

/** Each forum as "means place (code) institution exclusive". */
function check(text: string): string[] {
  return forums(documentOf(text)).map((fact) => {
    if (fact.kind !== 'forum') return '?';
    return `${fact.means}: ${fact.place} (${fact.code}) ${fact.institution} ${fact.exclusive}`;
  });
}

test.each<[string, string[]]>([
  ['The parties submit to the exclusive jurisdiction of the courts of Munich.', ['court: Munich (de) null true']],
  [
    'Any action shall be brought in the state or federal courts located in New York County, New York.',
    ['court: New York County, New York (us-ny) null null'],
  ],
  ['The courts of England and Wales have non-exclusive jurisdiction.', ['court: England and Wales (uk) null false']],
  ['Exclusive place of jurisdiction is Hamburg, Germany.', ['court: Hamburg, Germany (de) null true']],
  ['Venue shall be in Travis County, Texas.', ['court: Travis County, Texas (us-tx) null null']],
  ['The English courts shall have sole jurisdiction.', ['court: English courts (uk) null true']],
  [
    'Suit may be brought in the United States District Court for the Northern District of Illinois.',
    ['court: the Northern District of Illinois (us-il) null null'],
  ],
  ['An order of a court of competent jurisdiction may require disclosure.', []],
  ['Either party may seek an injunction in any court having jurisdiction.', []],
  [
    'Disputes shall be finally settled under the Rules of Arbitration of the International Chamber of Commerce. The seat of arbitration shall be Geneva.',
    ['arbitration: Geneva (ch) International Chamber of Commerce true'],
  ],
  [
    '9.1 Any dispute shall be referred to and finally resolved by arbitration under the LCIA Rules.\n9.2 There shall be one arbitrator.\n9.3 The seat, or legal place, of arbitration shall be London.',
    ['arbitration: London (uk) LCIA true', 'arbitration: London (uk) null null'],
  ],
  [
    'Any claim shall be settled by binding arbitration administered by JAMS and held in San Francisco, California.',
    ['arbitration: San Francisco, California (us-ca) JAMS true'],
  ],
  [
    'The parties shall first attempt to settle the dispute by mediation under the CEDR Model Procedure.',
    ['mediation: null (null) CEDR null'],
  ],
  ['Judgment on the award rendered by the arbitrators may be entered in any court having jurisdiction.', []],
  [
    'The Customer may elect to refer the dispute to arbitration in Singapore.',
    ['arbitration: Singapore (sg) null false'],
  ],
  ['The seat of the chair is red.', []],
  ['If a term is held invalid by an arbitrator or court, the rest stands.', []],
  ['"Law" means any statute or binding arbitration award.', []],
  ['It is tried in a court of competent jurisdiction by a judge.', []],
  [
    'Suits shall be heard in the courts in and for Maricopa County, Arizona.',
    ['court: Maricopa County, Arizona (us) null null'],
  ],
  ['Exclusive place of jurisdiction is Hamburg.', ['court: Hamburg (de) null true']],
  ['The place of performance and jurisdiction is Bad Tölz.', ['court: Bad Tölz (null) null null']],
  ['Court of jurisdiction is Itzehoe.', ['court: Itzehoe (null) null null']],
  ['The exclusive legal venue shall be Buxtehude.', ['court: Buxtehude (null) null true']],
  ['The venue for all disputes from this contract is Husum.', ['court: Husum (null) null null']],
  ['Place of jurisdiction shall be the registered seat of the Supplier.', ['court: null (null) null null']],
  ['Sole place of jurisdiction is the principal place of business of the Seller.', ['court: null (null) null true']],
  ['The legal venue is the seat of the Contractor.', ['court: null (null) null null']],
  ['The venue of the meeting is to be told to those who have a seat.', []],
  [
    'The exclusive jurisdiction lies with the courts at the registered office of the Buyer.',
    ['court: null (null) null true'],
  ],
])('%j', (text, expected) => {
  expect(check(text)).toEqual(expected);
});

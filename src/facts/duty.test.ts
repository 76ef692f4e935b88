import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { duties } from './duty.ts';

/** Each duty as "bearer modality | the words it stands in, cut to twelve characters after any label". */
function check(text: string): string[] {
  const document = documentOf(text, {
    roles: { 'Quillon Optics Ltd': 'Quillon' },
    terms: ['Integrator', 'Purchase Order'],
  });
  return duties(document).map((fact) => {
    if (fact.kind !== 'duty') return '?';
    const who = fact.bearer.who === 'named' ? fact.bearer.name : fact.bearer.who;
    return `${who} ${fact.modality}`;
  });
}

test.each<[string, string[]]>([
  ['The Recipient shall keep it secret.', ['recipient shall']],
  ['The Receiving Party must not copy it.', ['recipient shall-not']],
  ['Neither party shall disclose it.', ['each-party shall-not']],
  ['Neither of the parties may assign.', ['each-party shall-not']],
  ['The capacity of the Parties may be raised.', []],
  ['Each of the Parties shall keep it.', ['each-party shall']],
  ['Each party agrees to keep it secret.', ['each-party shall']],
  ['The Parties undertake to cooperate.', ['each-party shall']],
  ['Supplier will notify Customer.', ['Supplier shall']],
  ['The Supplier may audit, and the Customer shall pay.', ['Supplier may', 'Customer shall']],
  ['The Customer shall be entitled to audit the Supplier.', ['Customer may']],
  ['The Vendor shall use commercially reasonable efforts to protect it.', ['Vendor endeavours']],
  ['The Vendor shall use all reasonable endeavours to protect it.', ['Vendor endeavours']],
  ['The Consultant is obliged to return it.', ['Consultant shall']],
  ['The Consultant is not entitled to copy it.', ['Consultant shall-not']],
  ['The Discloser shall not be required to mark it.', ['discloser may']],
  ['The Supplier shall not be liable.', []],
  ['All such information shall be kept confidential by the Recipient.', ['recipient shall']],
  ['The information of the Discloser shall remain its property.', []],
  ['This Agreement shall enter into force at once.', []],
  ["The Supplier's staff shall be trained.", []],
  ['The Supplier acknowledges that the goods shall be new.', []],
  ['The Supplier, upon written request, shall return it.', ['Supplier shall']],
  ['The Supplier and its Affiliates shall return it.', ['Supplier shall']],
  ['The party receiving the information shall keep it.', ['recipient shall']],
  ['If the Supplier learns of a leak, it shall say so.', ['Supplier shall']],
  ['The Processor shall help. It shall also keep records.', ['Processor shall', 'Processor shall']],
  ['The Recipient shall keep it secret and shall not disclose it.', ['recipient shall', 'recipient shall-not']],
  ['The Recipient shall keep it secret and not disclose it.', ['recipient shall', 'recipient shall-not']],
  ['The Recipient shall: (a) keep it secret; (b) not disclose it.', ['recipient shall', 'recipient shall-not']],
  ['No third party shall have rights. Third parties may not enforce.', []],
  ['You must keep it secret. We may audit you.', ['You shall', 'We may']],
  ['Quillon shall deliver.', ['Quillon shall']],
  ['Quillon Optics Ltd shall deliver.', ['Quillon Optics Ltd shall']],
  ['The Integrator shall deliver. The Purchase Order shall bind.', ['Integrator shall']],
  ['The supplier must keep it.', ['supplier shall']],
  ['Any supplier must be good.', []],
  ['Party A must connect the water, and Party B shall pay.', ['Party A shall', 'Party B shall']],
  ['The Party bringing suit or taking action shall inform the other Party.', ['each-party shall']],
  ['The Party in breach shall bear the costs.', ['each-party shall']],
  ['The Buyer is required to pay. The Buyer is entitled to inspect.', ['Buyer shall', 'Buyer may']],
  ['The Buyer covenants and agrees to pay.', ['Buyer shall']],
  ['The Buyer will use its commercially reasonable efforts to pay.', ['Buyer endeavours']],
  ['The samples shall be kept secret.', []],
])('%j', (text, expected) => {
  expect(check(text)).toEqual(expected);
});

test('items take bearer and modality from their lead-in, to any depth', () => {
  const text = [
    '3. The Recipient shall:',
    '(a) keep it secret;',
    '(b) not disclose it to anybody; and',
    '(c) return it.',
    '4. Each party:',
    '(a) shall keep records; and',
    '(b) may copy them.',
    '5. The Supplier shall not:',
    '(a) copy it;',
    '(b) sell it.',
    '6. This applies to:',
    '(a) all of it.',
  ].join('\n');
  expect(check(text)).toEqual([
    'recipient shall',
    'recipient shall',
    'recipient shall-not',
    'recipient shall',
    'each-party shall',
    'each-party may',
    'Supplier shall-not',
    'Supplier shall-not',
    'Supplier shall-not',
  ]);
});

test('an item that names somebody else is theirs', () => {
  const text = '3. The Supplier shall:\n(a) deliver; and\n(b) the Customer shall pay.';
  expect(check(text)).toEqual(['Supplier shall', 'Supplier shall', 'Customer shall']);
});

test('the subject is where the bearer is named, the span the whole sentence', () => {
  const document = documentOf('On request the Supplier shall report. Thanks.');
  const [duty] = duties(document);
  expect(duty?.kind === 'duty' && document.text.slice(duty.subject.start, duty.subject.end)).toBe('Supplier');
  expect(duty && document.text.slice(duty.start, duty.end)).toBe('On request the Supplier shall report.');
});

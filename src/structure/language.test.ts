import { describe, expect, test } from 'vitest';
import { cell, structured } from '../../test/structured.ts';
import { quote } from '../model/document.ts';
import { structure } from './structure.ts';

const samples = {
  en: 'The Supplier shall keep all that it learns of the loom secret and shall not use it for any other purpose than that of this paper, nor give it to anyone without the consent of the Buyer.',
  de: 'Der Lieferant hält alles geheim, was er über den Webstuhl erfährt, und verwendet es nicht für einen anderen Zweck als den dieses Vertrages; er gibt es auch nicht ohne die Zustimmung des Käufers weiter.',
  fr: "Le fournisseur garde secret tout ce qu'il apprend sur le métier à tisser et ne l'utilise pas dans un autre but que celui du présent contrat, ni ne le donne à un tiers sans l'accord de l'acheteur.",
  es: 'El proveedor mantendrá en secreto todo lo que sepa sobre el telar y no lo usará para otro fin que el de este contrato, ni lo dará a un tercero sin el acuerdo de la parte que lo compra.',
  it: 'Il fornitore tiene segreto tutto ciò che apprende sul telaio e non lo usa per uno scopo diverso da quello del presente contratto, né lo consegna a un terzo senza il consenso della parte che lo compra.',
  nl: 'De leverancier houdt alles geheim wat hij over het weefgetouw te weten komt en gebruikt het niet voor een ander doel dan dat van deze overeenkomst, en geeft het niet door aan een derde zonder de koper.',
  pt: 'O fornecedor manterá em segredo tudo o que souber sobre o tear e não o usará para um fim que não seja o deste contrato, nem o dará a um terceiro sem o acordo da parte que o compra.',
  pl: 'Dostawca zachowuje w tajemnicy wszystko, czego się dowie o krośnie, i nie używa tego do innego celu niż cel tej umowy, ani nie przekazuje tego osobie trzeciej bez zgody strony, która je kupuje.',
  sv: 'Leverantören håller allt hemligt som denne får veta om vävstolen och använder det inte för något annat ändamål än detta avtal, och lämnar det inte vidare till någon annan utan köparens samtycke.',
  tr: 'Tedarikçi, tezgâh hakkında öğrendiği her şeyi gizli tutar ve bunu bu sözleşmenin amacından başka bir amaçla kullanmaz; alıcının yazılı izni olmadan üçüncü kişilere vermez ve açıklamaz, kendi çalışanlarına da yalnızca gerektiği kadar bildirir.',
  vi: 'Bên cung cấp giữ bí mật mọi điều mình biết về khung cửi và không sử dụng cho mục đích khác ngoài hợp đồng này, cũng không giao cho bên thứ ba khi chưa có sự đồng ý của bên mua.',
  ru: 'Поставщик хранит в тайне всё, что он узнаёт о станке, и не использует это для иных целей, кроме целей настоящего договора, а также не передаёт это третьим лицам без письменного согласия покупателя, за исключением случаев, предусмотренных законом.',
  zh: '供应商应对其所了解的有关织机的一切信息严格保密，不得用于本合同以外的任何目的，未经买方事先书面同意，也不得向任何第三方披露或者转让该等信息。',
  ja: '供給者は、織機に関して知り得たすべての情報を秘密に保持し、本契約の目的以外に使用してはならず、買主の事前の書面による同意なく第三者に開示してはならない。',
  ko: '공급자는 직기에 관하여 알게 된 모든 정보를 비밀로 유지하여야 하며 본 계약의 목적 이외의 용도로 사용하여서는 아니 되고 구매자의 사전 서면 동의 없이 제삼자에게 공개하거나 제공하여서는 아니 된다. 이 의무는 계약이 끝난 뒤에도 계속된다.',
  ar: 'يحافظ المورد على سرية كل ما يعلمه عن النول ولا يستخدمه لأي غرض آخر غير غرض هذا العقد، ولا يسلمه إلى أي طرف ثالث دون موافقة خطية مسبقة من المشتري، ويسري ذلك بعد انتهاء العقد.',
};
const otherClauses = [
  'The Buyer pays each invoice within thirty days of the day on which it receives it, by transfer to the account that the invoice names, and without any deduction other than those that the law asks for.',
  'The Supplier delivers the looms to the mill of the Buyer on the days of the plan, and tells the Buyer in good time if it sees that it cannot deliver one of them on its day, with the reasons.',
  'Either party may end this paper by a written notice of three months to the other, and at once where the other has broken it and has not mended the breach within twenty days of being asked to.',
];

test.each(Object.entries(samples))('a paper in %s is told to be', (language, text) => {
  const document = structured(`${text}\n\n${text}`);
  expect(document.language).toBe(language);
  expect(document.problems.map(({ code, hides }) => [code, hides])).toEqual(
    language === 'en' ? [] : [['language', 'everything']],
  );
});

describe('a passage in another language', () => {
  test.each(Object.entries(samples).filter(([language]) => language !== 'en'))(
    'in %s hides a part and says which',
    (language, text) => {
      const document = structured([...otherClauses, text, ...otherClauses].join('\n\n'));
      expect(document.language).toBe('en');
      expect(document.problems).toMatchObject([{ code: 'language', hides: 'part', place: { in: 'text', line: 7 } }]);
      expect(document.problems[0]?.says).toContain(`“${text.slice(0, 8)}`);
      expect(document.passages.map((passage) => passage.language)).toEqual(['en', language, 'en']);
      expect(quote(document, document.passages[1] ?? { start: 0, end: 0 })).toBe(text);
    },
  );

  test('is found behind the English sentences of its own paragraph', () => {
    const document = structured([...otherClauses, `${otherClauses[0]} ${samples.de}`].join('\n\n'));
    expect(document.problems).toMatchObject([{ code: 'language', hides: 'part' }]);
    const german = document.passages.find(({ language }) => language === 'de');
    expect(german === undefined ? null : quote(document, german)).toBe(samples.de);
  });

  test('is no problem where it is a name, an address or a title', () => {
    const names = [
      'Nederlandse Maatschappij voor Weefgetouwen N.V., Prinsengracht 12, Amsterdam',
      'Société Anonyme des Métiers à Tisser, 4 rue du Fil, Lyon, France',
      'Weberei Hollerbach Gesellschaft mit beschränkter Haftung',
      'a l l   t h e   l o o m s   a r e   s o l d   a s   t h e y   s t a n d   i n   t h e   m i l l   o f   t h e   S u p p l i e r',
      'MX80-AC MX-MPC2E SFPP-10GE-LR JNP10K CHAS-BP PWR-AC MX480',
    ];
    expect(structured([...otherClauses, ...names].join('\n\n')).problems).toEqual([]);
  });

  test('many of them are one problem', () => {
    const clauses = Array.from({ length: 9 }, () => [...otherClauses, samples.fr]).flat();
    const { problems } = structured(clauses.join('\n\n'));
    expect(problems).toMatchObject([{ code: 'language', hides: 'part' }]);
    expect(problems[0]?.says).toMatch(
      /^9 passages, about 2\d % of the text, are in French, the first on line 7: “Le fourn/,
    );
  });
});

describe('what stands in English too', () => {
  const german = [
    'Der Käufer bezahlt jede Rechnung innerhalb von dreißig Tagen nach ihrem Eingang durch Überweisung auf das Konto, das die Rechnung nennt, und ohne andere Abzüge als die, die das Gesetz verlangt.',
    'Der Lieferant liefert die Webstühle an den Tagen des Planes in die Weberei des Käufers und sagt ihm rechtzeitig unter Angabe der Gründe, wenn er sieht, dass er einen von ihnen nicht liefern kann.',
    'Jede Partei kann diesen Vertrag mit einer Frist von drei Monaten schriftlich kündigen, und sofort, wenn die andere ihn verletzt und die Verletzung nicht binnen zwanzig Tagen behoben hat.',
  ];
  const note = { code: 'language', hides: 'nothing' };

  test('in the next column', () => {
    const pieces = otherClauses.flatMap((text, row) => [cell(row, 0, text), cell(row, 1, german[row] ?? '')]);
    const source = { name: 'loom.docx', format: 'docx', sha256: '0'.repeat(64), pages: null } as const;
    expect(structure({ source, pieces, problems: [] }).problems).toMatchObject([note]);
  });

  test('in the paragraph before it', () => {
    const both = otherClauses.flatMap((text, at) => [text, german[at] ?? '']);
    const document = structured(both.join('\n\n'));
    expect(document.problems).toMatchObject([note]);
    expect(document.problems[0]?.says).toContain('in English and in German');
  });

  test('in a version of its own, clause by clause', () => {
    const numbered = (clauses: readonly string[]) => [...clauses, ...clauses].map((text, at) => `${at + 1}. ${text}`);
    const document = structured([...numbered(otherClauses), 'DEUTSCHE FASSUNG', ...numbered(german)].join('\n\n'));
    expect(document.problems).toMatchObject([note]);
  });

  test('but not a clause that stands in the other language alone', () => {
    const both = otherClauses.flatMap((text, at) => [text, german[at] ?? '']);
    const document = structured([...both, ...both, samples.de, samples.de].join('\n\n'));
    expect(document.problems).toMatchObject([note, { code: 'language', hides: 'part' }]);
  });
});

test('too little text has no language, and much of what is no language hides everything', () => {
  expect(structured('Loom No. 4')).toMatchObject({ language: null, problems: [] });
  const codes = Array.from({ length: 80 }, (_, at) => `QX${at} ZVB WRT KLP FDS GHJ`).join('\n\n');
  expect(structured(codes)).toMatchObject({ language: null, problems: [{ code: 'language', hides: 'everything' }] });
});

import { expect, test } from 'vitest';
import { structured } from '../../test/structured.ts';

const samples = {
  en: 'The Supplier shall keep all that it learns of the loom secret and shall not use it for any other purpose than that of this paper, nor give it to anyone without the consent of the Buyer.',
  de: 'Der Lieferant hält alles geheim, was er über den Webstuhl erfährt, und verwendet es nicht für einen anderen Zweck als den dieses Vertrages; er gibt es auch nicht ohne die Zustimmung des Käufers weiter.',
  fr: "Le fournisseur garde secret tout ce qu'il apprend sur le métier à tisser et ne l'utilise pas dans un autre but que celui du présent contrat, ni ne le donne à un tiers sans l'accord de l'acheteur.",
  es: 'El proveedor mantendrá en secreto todo lo que sepa sobre el telar y no lo usará para otro fin que el de este contrato, ni lo dará a un tercero sin el acuerdo de la parte que lo compra.',
  it: 'Il fornitore tiene segreto tutto ciò che apprende sul telaio e non lo usa per uno scopo diverso da quello del presente contratto, né lo consegna a un terzo senza il consenso della parte che lo compra.',
  nl: 'De leverancier houdt alles geheim wat hij over het weefgetouw te weten komt en gebruikt het niet voor een ander doel dan dat van deze overeenkomst, en geeft het niet door aan een derde zonder de koper.',
  pt: 'O fornecedor manterá em segredo tudo o que souber sobre o tear e não o usará para um fim que não seja o deste contrato, nem o dará a um terceiro sem o acordo da parte que o compra.',
  pl: 'Dostawca zachowuje w tajemnicy wszystko, czego się dowie o krośnie, i nie używa tego do innego celu niż cel tej umowy, ani nie przekazuje tego osobie trzeciej bez zgody strony, która je kupuje.',
};

test.each(Object.entries(samples))('%s is told by its small words', (language, text) => {
  const document = structured(text);
  expect(document.language).toBe(language);
  expect(document.problems.map(({ code, hides }) => [code, hides])).toEqual(
    language === 'en' ? [] : [['language', 'everything']],
  );
});

test('a substantial passage in another language hides a part', () => {
  const document = structured([samples.en, samples.en, samples.fr].join('\n\n'));
  expect(document.language).toBe('en');
  expect(document.problems).toMatchObject([{ code: 'language', hides: 'part' }]);
  expect(document.problems[0]?.says).toContain('French');
});

test('a clause in another language is no problem, and too little text has no language', () => {
  const many = Array.from({ length: 9 }, () => samples.en);
  expect(structured([...many, samples.fr].join('\n\n')).problems).toEqual([]);
  expect(structured('Loom No. 4').language).toBe(null);
});

test('another script hides everything, whatever the language is', () => {
  const document = structured('Поставщик хранит в тайне все, что он узнает о станке. '.repeat(8));
  expect(document.language).toBe(null);
  expect(document.problems).toMatchObject([{ code: 'language', hides: 'everything' }]);
});

test('a language that is not known is a problem where there is enough of it', () => {
  const swedish = 'Leverantören håller allt hemligt som denne får veta om vävstolen, köparen likaså hela tiden. ';
  expect(structured(swedish.repeat(14)).problems).toMatchObject([{ code: 'language', hides: 'everything' }]);
});

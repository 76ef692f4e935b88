/** The languages that can be told apart, each with the small words that make up a third of its running text. */
const words = {
  en: 'the of and to in or any shall be by this for that with as such is not on are from will which its have has an at may other under all if each it no been these their was than upon',
  de: 'der die das und den von zu mit nicht für ist im dem des auf werden eine ein einer eines oder durch sich wird bei als nach sind dieser diese dieses auch an aus zum zur sie soweit gemäß kann über sowie haben vertrag',
  fr: 'le la les des et du une un dans pour par sur que qui est au aux ou ce cette ces avec sont ne pas toute tout être son sa ses leur il elle en sous entre ainsi dont à présent contrat',
  es: 'el los las del una un por con para que se es su sus al como o y no este esta en lo cualquier ser cuando sobre entre sin presente partes contrato dicha será serán podrá',
  it: 'il di della del dei delle che per una un con non si al alla nel nella sono da gli lo essere ai dal dalla come presente parte parti questo questa sul ed contratto ogni sarà i ad',
  nl: 'het een van dat voor met niet zijn op te bij door aan wordt worden deze dit ook als uit kan zal zullen naar heeft indien haar ter zich dan partijen partij overeenkomst of en in de',
  pt: 'o os da do das dos uma um em para por com não que se ao à às aos no na nos nas pela pelo será sua seu suas como ou ser este esta presente qualquer partes contrato mais são',
  pl: 'w i na z do się nie jest oraz przez lub o od za po dla ze że są tym jako może być które który która tej tego strony strona umowy umowa niniejszej przypadku ich jej stron',
} as const;

export type Language = keyof typeof words;

export const languages = Object.keys(words) as readonly Language[];

/** Which languages a word is a small word of, by its lower-case form. */
export const stopWords: ReadonlyMap<string, readonly Language[]> = collected();

function collected(): Map<string, readonly Language[]> {
  const found = new Map<string, readonly Language[]>();
  for (const language of languages) {
    for (const word of words[language].split(' ')) found.set(word, [...(found.get(word) ?? []), language]);
  }
  return found;
}

/**
 * The key under which a word is sought: its inflections fall together ("discloses", "disclosed", "disclosing"),
 * its relatives do not ("inform" is not "information", "secure" is not "security"). A key is no word of English.
 * Takes a word in lower case whose spelling is folded already.
 */
export function keyOf(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return withoutSilentLetters(known);
  if (word.length <= 2 || !/[aeiouy]/.test(word)) return word;
  return withoutSilentLetters(asTheyAre.has(word) ? word : withoutEnding(word));
}

function withoutEnding(word: string): string {
  if (/^.ies?d?$/.test(word)) return word.replace(/ie[sd]$/, 'ie');
  if (/ie[sd]$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ing|ed)$/.test(word) && !/eed$/.test(word)) {
    const stem = word.replace(/(?:ing|ed)$/, '');
    if (stem.length >= 2 && /[aeiouy]/.test(stem)) return withoutDoubling(stem);
  }
  if (/(?:x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** "planned" comes from "plan", but "based" from "base": a short stem with one consonant has lost its e. */
function withoutDoubling(stem: string): string {
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /^[^aeiouy]{0,3}[aeiouy][^aeiouywx]$/.test(stem) ? `${stem}e` : stem;
}

/** The final e goes, since "disclosing" has lost it too, but where it alone tells words apart ("note" and "not"). */
function withoutSilentLetters(base: string): string {
  if (/[aeiouy].*[^aeiouy]ll$/.test(base) || /[aeiouy][^aeiouy]+[aeiouy]ll$/.test(base)) return base.slice(0, -1);
  if (!/[^e]e$/.test(base) || /^[^aeiouy]{0,3}[aeiouy]?[^aeiouy]?e$/.test(base)) return base;
  return base.slice(0, -1);
}

// Words that only look inflected.
const asTheyAre = new Set(
  (
    'goods customs securities premises proceeds proceeding hearing marketing morning evening nothing anything something everything ' +
    'during series species news always perhaps hundred sacred indeed bring string thing king spring ring wing bed red shed wed embed ' +
    'across gas bias lens yes whereas has'
  ).split(' '),
);

// Each line: the base, then the forms that no rule leads back to it.
const irregular = new Map(
  `be am is are was were been being
have has had having
do does did done doing
go goes went gone going
add added adding adds
agree agreed
arise arose arisen
bear bore borne
become became
begin began begun
bind bound
break broke broken
bring brought
build built
buy bought
choose chose chosen
come came
deal dealt
decree decreed
die dies died dying
draw drew drawn
drive drove driven
fall fell fallen
find found
forbid forbade forbidden
forgo forwent forgone foregone
free freed
freeze froze frozen
get got gotten getting
give gave given
grow grew grown
guarantee guaranteed
hold held
keep kept
know knew known
lay laid
lead led
lend lent
lie lies lied lying
lose lost
make made
mean meant
meet met
oversee oversaw overseen
owe owed owes owing
pay paid
proceeding proceedings
hearing hearings
run ran running
say said
see saw seen
seek sought
sell sold
send sent
show shown
speak spoke spoken
spend spent
stand stood
steal stole stolen
sue sues sued suing
swear swore sworn
take took taken
teach taught
tell told
think thought
tie ties tied tying
undertake undertook undertaken
understand understood
use uses used using
wear wore worn
win won winning
withdraw withdrew withdrawn
withhold withheld
write wrote written writing`
    .split('\n')
    .flatMap((line) => {
      const [base = '', ...forms] = line.split(' ');
      return forms.map((form): [string, string] => [form, base]);
    }),
);

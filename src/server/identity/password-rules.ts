/** NIST SP 800-63B-4, section 3.1.1.2, where a password is all there is; in code points. */
const shortest = 15;
/** More than the 64 that section asks for; an end, so that hashing has one. */
const longest = 256;

/** Rows of keyboards and the alphabets: what people type who were asked for length alone. */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '12345678901234567890',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
];

/**
 * What speaks against a password, in a sentence for the person who chose it; null where nothing does. It asks for length and that it
 * is not what anybody would try first (the login, a word over and over, a row of keys), and for no mixture of characters.
 */
export function passwordFault(password: string, login: string): string | null {
  const length = [...password].length;
  if (length < shortest) {
    return `The password has ${length} characters, and ${shortest} are needed. Four or five words that do not belong together are easy to remember.`;
  }
  if (length > longest)
    return `The password has ${length} characters, and ${longest} are the most. Choose a shorter one.`;
  const plain = password.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  const without = plain.replaceAll(login.toLowerCase(), '').replaceAll('lacuna', '').replaceAll('password', '');
  if ([...without].length < shortest / 2) {
    return 'The password is little more than your login, the name of this program or the word “password”. Choose other words.';
  }
  if (repeats(plain)) return 'The password says the same over and over. Choose words that differ.';
  if (rows.some((row) => plain.includes(row.slice(0, 10)) && plain.replace(/[^a-z0-9]/g, '').length < 30)) {
    return 'The password is a row of neighbouring keys, of letters or of digits, which is tried first. Choose other words.';
  }
  return null;
}

/** A piece of up to a third of it, again and again: "aaaa…", "abcabcabc". */
function repeats(text: string): boolean {
  for (let length = 1; length <= text.length / 3; length += 1) {
    if (
      text ===
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length)
    )
      return true;
  }
  return false;
}

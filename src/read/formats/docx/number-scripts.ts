/** A list number in a format of another script (ECMA-376 Part 1, 17.18.59), or null where we know no such format or the format no such number. */
export function formatInScript(value: number, format: string): string | null {
  switch (format) {
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : null;
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return digits(value, '０１２３４５６７８９');
    case 'hindiNumbers':
      return digits(value, '०१२३४५६७८९');
    case 'thaiNumbers':
      return digits(value, '๐๑๒๓๔๕๖๗๘๙');
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return digits(value, '〇一二三四五六七八九');
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return counted(value);
    case 'ideographTraditional':
      return sign(value, '甲乙丙丁戊己庚辛壬癸');
    case 'ideographZodiac':
      return sign(value, '子丑寅卯辰巳午未申酉戌亥');
    case 'russianLower':
      return sign(value, russian);
    case 'russianUpper':
      return sign(value, russian)?.toUpperCase() ?? null;
    case 'ganada':
      return sign(value, '가나다라마바사아자차카타파하');
    case 'arabicAlpha':
      return sign(value, 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي');
    case 'hebrew2':
      return sign(value, 'אבגדהוזחטיכלמנסעפצקרשת');
    default:
      return null;
  }
}

/** Without ё, й, ъ, ы and ь, which number nothing. */
const russian = 'абвгдежзиклмнопрстуфхцчшщэюя';

function digits(value: number, signs: string): string | null {
  return value < 0 ? null : [...String(value)].map((digit) => signs.charAt(Number(digit))).join('');
}

function sign(value: number, signs: string): string | null {
  return value >= 1 && value <= signs.length ? signs.charAt(value - 1) : null;
}

/** 二十一 is two tens and one; from a hundred on, every place has its sign. */
function counted(value: number): string | null {
  if (value < 1 || value > 99) return null;
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const signs = '〇一二三四五六七八九';
  return `${tens > 1 ? signs.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? signs.charAt(ones) : ''}`;
}

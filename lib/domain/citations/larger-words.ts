/** A word that makes a number before it larger, as the pattern of a regular expression, and by which power of ten. */
export type LargerWord = readonly [power: number, pattern: string];

/** Words that make a number larger, by language: those that a number in digits is written with. */
export const LARGER_WORDS: Readonly<Record<string, readonly LargerWord[]>> = {
  en: [
    [2, "hundred"],
    [3, "thousand|k"],
    [5, "lakhs?"],
    [6, "millions?|mln|mn|m(?=[€$£])"],
    [7, "crores?"],
    [9, "billions?|bn"],
    [12, "trillions?|tn"],
  ],
  ar: [
    [3, "ألف(?:ا|اً)?|آلاف|الف"],
    [6, "مليون(?:ا|اً|ي)?|ملايين"],
    [9, "مليار(?:ا|اً|ات)?|بليون"],
    [12, "تريليون"],
  ],
  bn: [
    [3, "হাজার"],
    [5, "লাখ|লক্ষ"],
    [7, "কোটি"],
  ],
  de: [
    [3, "tausend|tsd"],
    [6, "millionen?|mio"],
    [9, "milliarden?|mrd"],
    [12, "billion(?:en)?|bio"],
  ],
  es: [
    [3, "mil"],
    [6, "mill[oó]n(?:es)?|mill"],
    [12, "bill[oó]n(?:es)?"],
  ],
  fa: [
    [3, "هزار"],
    [6, "میلیون"],
    [9, "میلیارد"],
    [12, "تریلیون"],
  ],
  fr: [
    [3, "mille|k(?=[€$£])"],
    [6, "millions?|m(?=[€$£])"],
    [9, "milliards?|mds?"],
    [12, "billions?"],
  ],
  he: [
    [3, "אלף|אלפי(?:ם)?"],
    [6, "מיליון|מיליוני"],
    [9, "מיליארד|מיליארדי"],
    [12, "טריליון"],
  ],
  hi: [
    [3, "हज़ार|हजार|हज़ार"],
    [5, "लाख"],
    [7, "करोड़|करोड|करोड़"],
    [9, "अरब"],
  ],
  id: [
    [3, "ribu"],
    [6, "juta"],
    [9, "miliar"],
    [12, "triliun"],
  ],
  it: [
    [3, "mila"],
    [6, "milion[ei]|mln"],
    [9, "miliard[oi]|mld"],
    [12, "bilion[ei]"],
  ],
  ja: [
    [2, "百"],
    [3, "千"],
    [4, "万(?!博)|萬"],
    [8, "億"],
    [12, "兆"],
  ],
  ko: [
    [2, "백"],
    [3, "천"],
    [4, "만"],
    [8, "억"],
    [12, "조"],
  ],
  pl: [
    [3, "tys(?:i[ąę]c\\p{L}*)?"],
    [6, "mln|milion\\p{L}*"],
    [9, "mld|miliard\\p{L}*"],
    [12, "bln|bilion\\p{L}*"],
  ],
  pt: [
    [3, "mil"],
    [6, "milh(?:ão|ões)"],
    [9, "bilh(?:ão|ões)|bi"],
    [12, "bili(?:ão|ões)|trilh(?:ão|ões)"],
  ],
  ru: [
    [3, "тыс|тысяч\\p{L}*"],
    [6, "млн|миллион\\p{L}*"],
    [9, "млрд|миллиард\\p{L}*"],
    [12, "трлн|триллион\\p{L}*"],
  ],
  th: [
    [3, "พัน"],
    [4, "หมื่น"],
    [5, "แสน"],
    [6, "ล้าน"],
  ],
  tr: [
    [3, "bin"],
    [6, "milyon"],
    [9, "milyar"],
    [12, "trilyon"],
  ],
  uk: [
    [3, "тис|тисяч\\p{L}*"],
    [6, "млн|мільйон\\p{L}*"],
    [9, "млрд|мільярд\\p{L}*"],
    [12, "трлн|трильйон\\p{L}*"],
  ],
  vi: [
    [3, "nghìn|ngàn"],
    [4, "vạn"],
    [6, "triệu"],
    [9, "tỷ|tỉ"],
  ],
  zh: [
    [2, "百"],
    [3, "千"],
    [4, "万|萬"],
    [8, "亿|億"],
    [12, "兆"],
  ],
};

/** Languages that write no spaces between words: there a word may go on where another ends. */
export const WITHOUT_SPACES: ReadonlySet<string> = new Set(["ja", "ko", "th", "zh"]);

/** Numbers of months, which a translation writes in words. */
export const MONTHS: Readonly<Record<string, RegExp>> = {
  ja: /\p{Nd}{1,2}\s*月/gu,
  ko: /\p{Nd}{1,2}\s*월/gu,
  vi: /tháng\s*\p{Nd}{1,2}/giu,
  zh: /\p{Nd}{1,2}\s*月/gu,
};

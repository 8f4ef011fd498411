const SHORTEST = 12;
const LONGEST = 128;

/** Words on which common passwords are built; one that is little more than such a word is refused. */
const COMMON = [
  "password",
  "crossbearing",
  "qwertyuiop",
  "letmein",
  "welcome",
  "iloveyou",
  "administrator",
  "123456789",
  "football",
  "baseball",
  "sunshine",
  "princess",
  "abcdefgh",
];
const FEWEST_BEYOND = 6;

/** What is wrong with a new password, in words; null where nothing is. Length counts, composition does not. */
export function passwordFault(password: string, personal: readonly string[]): string | null {
  const length = Array.from(password).length;
  if (length < SHORTEST) return `use at least ${SHORTEST} characters: a few unrelated words are easy to remember`;
  if (length > LONGEST) return `use at most ${LONGEST} characters`;
  if (new Set(password.toLowerCase()).size < 5) return "use more than a few different characters";
  const plain = password.toLowerCase();
  const known = [
    ...COMMON,
    ...personal.flatMap((text) => [text.toLowerCase(), ...text.toLowerCase().split(/[@.\s]+/)]).filter((word) => word.length > 3),
  ];
  const found = known.find((word) => plain.includes(word) && length - word.length < FEWEST_BEYOND);
  return found === undefined ? null : `do not build it on “${found}”: others would try that first`;
}

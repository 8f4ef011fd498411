/** A text in lines of at most so many letters, broken between words where it can be. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, most))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length > most) lines.push(line);
    line = longer.length > most ? word : longer;
  }
  return line === "" ? lines : [...lines, line];
}

/** A word that is longer than a line in pieces that are not. */
function pieces(word: string, most: number): string[] {
  const letters = Array.from(word);
  return Array.from({ length: Math.ceil(letters.length / most) }, (_, index) => letters.slice(index * most, (index + 1) * most).join(""));
}

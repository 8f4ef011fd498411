/** The code of a language, perhaps with its script and place (BCP 47, as far as it is used here). */
const CODE = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;

export function isLanguageCode(text: string): boolean {
  return CODE.test(text);
}

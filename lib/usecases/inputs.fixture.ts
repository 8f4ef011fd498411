import { BLANK_CLAIM, type ClaimInput } from "../domain/claim-draft";
import type { FileText, Original } from "../domain/document-file";
import type { CitationInput } from "./add-citation";
import { BLANK_QUESTION, type QuestionInput } from "./make-question";
import type { SourceInput } from "./save-source";

// What a person might write down, for tests to vary.
export const CLAIM: ClaimInput = {
  ...BLANK_CLAIM,
  words: "about 12,000",
  speaker: "Somebody new",
  published: "2024-10-30",
  asOf: "2024-10-30",
};
export const SOURCE: SourceInput = {
  name: "",
  kind: "person",
  aliases: [],
  parent: "",
  vouchedBy: "",
  headcount: null,
  class: null,
  country: null,
  wikidataId: null,
  isProtected: false,
  note: "",
};
export const QUESTION: QuestionInput = {
  ...BLANK_QUESTION,
  title: "How many ships are there?",
  newMeasure: "Ships",
  newUnit: "ships",
};
export const FILE: Original = { name: "report.pdf", bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0xff]) };
export const READ_FILE: FileText = {
  text: "The ministry said 300 people had left.",
  title: "The delta",
  author: "Ana Silva",
  publisher: "The Delta Post",
  published: "2024-10-29T08:00:00Z",
  language: "en-GB",
};
export const CITATION: CitationInput = {
  document: 1,
  step: null,
  words: "",
  prefix: "",
  suffix: "",
  time: "",
  region: "",
  row: null,
  column: null,
  language: "en",
  translation: "",
  translatedBy: "",
};

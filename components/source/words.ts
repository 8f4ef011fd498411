/** What kinds of source are called on screen. */
export const SOURCE_KIND_WORDS = {
  person: "person",
  organisation: "organisation",
  government: "government body",
  outlet: "outlet",
  dataset: "dataset",
  unnamed_group: "unnamed group",
} as const;

import type { DocumentKind } from "@/lib/domain/document";

/** What kinds of documents are called on screen. */
export const DOCUMENT_KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  article: "Article",
  report: "Report",
  post: "Post",
  statement: "Statement",
  briefing: "Briefing",
  interview: "Interview",
  video: "Video",
  audio: "Audio",
  image: "Image",
  dataset: "Dataset",
  notes: "Own notes",
};

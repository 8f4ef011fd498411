import { DEFAULT_PARAMETERS, type Parameters } from "./figure/parameters";
import { rationalFrom } from "./figure/rational";
import type { Label } from "./comparison/relation";
import type { Role } from "./question-view";

/** How loosely words are read, as a multiple of the default widths (METHOD 7). */
export const WIDTHS = ["0.5", "1", "2"] as const;
export type Width = (typeof WIDTHS)[number];

/** What the rows of a question may be grouped by. */
export const GROUPINGS = ["none", "place", "kind", "origin", "status"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Along what the figures are drawn: their values, or the days they speak of. */
export const VIEWS = ["value", "time"] as const;
/** Whether equal lengths are equal differences, or, far from zero, equal ratios. */
export const SCALES = ["linear", "symlog"] as const;
export type ScaleKind = (typeof SCALES)[number];

/** How a reader looks at a question; all of it is in the address. An empty text filters nothing. */
export type QuestionLook = {
  readonly view: (typeof VIEWS)[number];
  readonly scale: ScaleKind;
  /** The claim that all are compared with, as c3; empty for the band. */
  readonly reference: string;
  /** The pair whose relation is explained, as c1-c3; empty for none. */
  readonly why: string;
  readonly isAll: boolean;
  /** It is asked at which width all figures would meet. */
  readonly isMeeting: boolean;
  /** The form for grouping and filtering is open. */
  readonly isNarrowing: boolean;
  /** The form for going back in time is open. */
  readonly isReplaying: boolean;
  readonly width: Width;
  readonly grouping: Grouping;
  readonly status: Role | "";
  readonly relation: Label | "";
  readonly source: string;
  /** The days that a claim must speak of, as 2024-10-28; either may be open. */
  readonly from: string;
  readonly to: string;
  /** As we had recorded it at the end of a day. */
  readonly recorded: string;
  /** As published by a day. */
  readonly published: string;
};

export const PLAIN_LOOK: QuestionLook = {
  view: "value",
  scale: "linear",
  reference: "",
  why: "",
  isAll: false,
  isMeeting: false,
  isNarrowing: false,
  isReplaying: false,
  width: "1",
  grouping: "none",
  status: "",
  relation: "",
  source: "",
  from: "",
  to: "",
  recorded: "",
  published: "",
};

/** What hides rows, in its usual state. */
export const NO_FILTER = { status: "", relation: "", source: "", from: "", to: "" } as const satisfies Partial<QuestionLook>;

/** Whether a look hides rows. */
export function isFiltered(look: QuestionLook): boolean {
  return isUnusual(look, Object.keys(NO_FILTER) as (keyof QuestionLook)[]);
}

/** Whether any of some fields is not as usual. */
function isUnusual(look: QuestionLook, fields: readonly (keyof QuestionLook)[]): boolean {
  return fields.some((field) => look[field] !== PLAIN_LOOK[field]);
}

/** The reading rules at a width. */
export function parametersAt(width: Width): Parameters {
  return { ...DEFAULT_PARAMETERS, width: rationalFrom(width)! };
}

/** The name of each field in an address, in the order in which they are written. */
export const QUERY_NAMES: Readonly<Record<keyof QuestionLook, string>> = {
  view: "view",
  scale: "scale",
  reference: "ref",
  why: "why",
  isAll: "all",
  isMeeting: "meet",
  isNarrowing: "narrow",
  isReplaying: "back",
  width: "width",
  grouping: "group",
  status: "status",
  relation: "relation",
  source: "source",
  from: "from",
  to: "to",
  recorded: "recorded",
  published: "published",
};

/** What of a look decides what is said, whatever form it is said in, and what a picture shows of it. */
const SAID: readonly (keyof QuestionLook)[] = ["width", "recorded", "published"];
const DRAWN: readonly (keyof QuestionLook)[] = ["scale", "status", "relation", "source", "from", "to", ...SAID];

/** The query of another form of the page, which is read at the same width and as of the same past. */
export function readingQuery(look: QuestionLook): string {
  return withMark(queryWith(look, SAID));
}

/** The query of a picture of the page: what is read, and the rows that are shown. */
export function pictureQuery(look: QuestionLook): string {
  return withMark(queryWith(look, DRAWN));
}

function withMark(query: string): string {
  return query === "" ? "" : `?${query}`;
}

/** The look as the query of an address; what is as usual is left out. */
export function queryOf(look: QuestionLook): string {
  return queryWith(look, Object.keys(QUERY_NAMES) as (keyof QuestionLook)[]);
}

function queryWith(look: QuestionLook, fields: readonly (keyof QuestionLook)[]): string {
  const unusual = fields.filter((field) => isUnusual(look, [field]));
  const values = unusual.map((field) => [QUERY_NAMES[field], look[field] === true ? "1" : String(look[field])]);
  return new URLSearchParams(values).toString();
}

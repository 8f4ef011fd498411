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

/** How a reader looks at a question; all of it is in the address. An empty text filters nothing. */
export type QuestionLook = {
  /** The claim that all are compared with, as c3; empty for the band. */
  readonly reference: string;
  /** The pair whose relation is explained, as c1-c3; empty for none. */
  readonly why: string;
  readonly isAll: boolean;
  /** It is asked at which width all figures would meet. */
  readonly isMeeting: boolean;
  /** The form for grouping and filtering is open. */
  readonly isNarrowing: boolean;
  readonly width: Width;
  readonly grouping: Grouping;
  readonly status: Role | "";
  readonly relation: Label | "";
  readonly source: string;
};

export const PLAIN_LOOK: QuestionLook = {
  reference: "",
  why: "",
  isAll: false,
  isMeeting: false,
  isNarrowing: false,
  width: "1",
  grouping: "none",
  status: "",
  relation: "",
  source: "",
};

/** The reading rules at a width. */
export function parametersAt(width: Width): Parameters {
  return { ...DEFAULT_PARAMETERS, width: rationalFrom(width)! };
}

/** The query of another form of the page, which is read at the same width. */
export function widthQuery({ width }: Pick<QuestionLook, "width">): string {
  return width === "1" ? "" : `?width=${width}`;
}

/** The look as the query of an address; what is as usual is left out. */
export function queryOf(look: QuestionLook): string {
  const { reference, why, isAll, isMeeting, isNarrowing, width, grouping, status, relation, source } = look;
  const fields = {
    ref: reference,
    why,
    all: isAll ? "1" : "",
    meet: isMeeting ? "1" : "",
    narrow: isNarrowing ? "1" : "",
    width: width === "1" ? "" : width,
    group: grouping === "none" ? "" : grouping,
    status,
    relation,
    source,
  };
  return new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== "")).toString();
}

import type { Comparison } from "@/lib/domain/comparison/compare";
import type { Cluster } from "@/lib/domain/comparison/sweep";
import { widthToMeet } from "@/lib/domain/comparison/width-to-meet";
import { intervalWords, numberWords } from "@/lib/domain/figure/number-words";
import { DEFAULT_PARAMETERS } from "@/lib/domain/figure/parameters";
import type { ClaimRow } from "@/lib/domain/question-view";
import type { QuestionLook, ScaleKind } from "@/lib/domain/question-look";
import type { WriteNumber } from "@/lib/domain/notation";

const MOST_MEASURED = 200;

/** At which reading width all figures that count would meet; null where they do, empty until it is asked. */
export function meetingWords(
  { group }: Pick<Comparison, "group">,
  { isMeeting }: Pick<QuestionLook, "isMeeting">,
  write?: WriteNumber,
): string | null {
  if (group.positions < 2) return null;
  if (!isMeeting) return "";
  const voices = [...group.speaks.values()];
  if (voices.length > MOST_MEASURED) return `That is worked out for up to ${MOST_MEASURED} original sources.`;
  const width = widthToMeet(voices, DEFAULT_PARAMETERS);
  if (width === null)
    return "No looser reading makes all of them meet: limits that were stated, exact figures or readings by hand keep them apart.";
  return `All would meet if words were read ${numberWords(width, write)} times as loosely as usual.`;
}

/** What each claim is compared with. */
export function comparedWith(bands: number, origins: number, claims: number): string {
  if (claims === 1) return "One estimate; nothing to compare it with yet.";
  if (origins < 2)
    return origins === 0
      ? "No figure here counts for the whole question yet."
      : "The figure of one original source counts for the whole question; beside each other claim is why it does not, and the relation that most needs a look.";
  if (bands === 0) return "No two original sources agree, so there is no band: each claim shows the relation that most needs a look.";
  return bands === 1
    ? "Each claim is compared with the shaded band."
    : "Equally many original sources stand behind each shaded band; none is the better supported.";
}

const LINES =
  "Thick line: what an ordinary reader would take the words to mean. Thin line: what they do not rule out. Caps and bars mark limits the source itself gave; all else is our reading, not the source’s range.";
const PART_WORDS = " Dotted beyond a part: the whole is at least as much.";
const SCALE_WORDS: Readonly<Record<ScaleKind, string>> = {
  linear: "",
  symlog: " Away from zero, equal lengths are equal ratios, not equal differences.",
};

/** What the lines of the plot mean, and its bands. */
export function captionOf(
  bands: readonly Cluster[],
  scale: ScaleKind,
  shown: readonly Pick<ClaimRow, "role">[],
  write?: WriteNumber,
): string {
  const [first] = bands;
  const lines = `${LINES}${shown.some(({ role }) => role === "part") ? PART_WORDS : ""}${SCALE_WORDS[scale]}`;
  if (first === undefined) return lines;
  const shaded = bands.map(({ meet }) => intervalWords(meet, write)).join(" and ");
  const envelope =
    bands.length === 1 && first.envelope !== null
      ? ` Their estimates reach from ${intervalWords(first.envelope, write).replace("–", " to ")}.`
      : "";
  return `Shaded: ${shaded}, which ${first.members.length} original sources allow${bands.length > 1 ? " each" : ""}. It is where they meet, not a margin of error.${envelope} ${lines}`;
}

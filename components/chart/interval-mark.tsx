import type { Mark } from "./mark";
import type { Tone } from "@/components/question/words";

type Props = {
  readonly mark: Mark;
  readonly tone: Tone;
  /** Where the shaded bands lie, from `bandPath`; empty for none. */
  readonly bandPath: string;
};

const CIRCLE = "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0";
const TRIANGLE = "M0,-6L6,5L-6,5z";
const SHAPES: Readonly<Record<Tone, string>> = {
  agree: CIRCLE,
  compatible: "M0,-6L6,0L0,6L-6,0z",
  strained: TRIANGLE,
  conflict: TRIANGLE,
  none: "M-5,-5h10v10h-10z",
  ink: CIRCLE,
};

/**
 * One claim's reading across the plot: thick core, thin support, dotted where it is open, caps only on stated bounds. The
 * strokes are thin boxes whose looks are in globals.css (.mark), so that a row is a handful of short elements.
 */
export function IntervalMark({ mark: { isHollow, isUnreviewed, boxes, open, anchor }, tone, bandPath: path }: Props) {
  return (
    <svg className={`mark ${tone}`} aria-hidden="true" focusable="false">
      {path === "" ? null : (
        <svg className="band" viewBox="0 0 100 1" preserveAspectRatio="none">
          <path d={path} />
        </svg>
      )}
      {open === null ? null : <line className="open" x1={open[0]} x2={open[1]} y1="50%" y2="50%" />}
      {boxes.map(([kind, x, width], index) => (
        <rect key={index} className={kind} x={x} width={width} />
      ))}
      {anchor === null ? null : (
        <svg x={anchor} y="50%" overflow="visible">
          <path
            d={isHollow ? CIRCLE : SHAPES[tone]}
            className={isHollow || isUnreviewed || tone === "strained" || tone === "none" ? "hollow" : undefined}
          />
        </svg>
      )}
    </svg>
  );
}

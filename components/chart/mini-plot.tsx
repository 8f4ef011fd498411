import { scaleOf } from "./scale";
import { closed } from "@/lib/domain/figure/interval";
import { rationalFrom } from "@/lib/domain/figure/rational";
import type { MiniMark } from "@/lib/domain/home";

const HEIGHT = 36;

/** The figures of a question at a glance, one line above another. What it says stands beside it in words. */
export function MiniPlot({ marks }: { readonly marks: readonly MiniMark[] }) {
  if (marks.length === 0) return null;
  const rational = (value: number) => rationalFrom(value.toFixed(6))!;
  const ends = marks.flatMap(({ lo, hi }) => [lo, hi]).filter((end) => end !== null);
  const scale = scaleOf(ends.map((end) => closed(rational(end), rational(end))));
  const step = HEIGHT / (marks.length + 1);
  return (
    <svg className="mini-plot" height={HEIGHT} aria-hidden="true" focusable="false">
      {marks.map(({ lo, hi, anchor }, index) => {
        const y = (index + 1) * step;
        const [from, to] = [lo === null ? 0 : scale.at(lo), hi === null ? 100 : scale.at(hi)];
        return (
          <g key={index}>
            <line
              x1={`${from}%`}
              x2={`${Math.max(to, from + 1)}%`}
              y1={y}
              y2={y}
              className={lo === null || hi === null ? "open" : undefined}
            />
            {anchor === null ? null : <circle cx={`${scale.at(anchor)}%`} cy={y} r="2.5" />}
          </g>
        );
      })}
    </svg>
  );
}

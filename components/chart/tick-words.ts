import { type WriteNumber, WRITE_NUMBER } from "@/lib/domain/notation";

const SHORT = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 3, useGrouping: false });
const PLAIN = new Intl.NumberFormat("en", { maximumFractionDigits: 3, useGrouping: false });

/** Short where the largest is long, and then all alike: 0.5M, 1M, 1.5M. */
export function tickWords(value: number, largest: number, write: WriteNumber = WRITE_NUMBER.comma): string {
  const words = (largest >= 1_000_000 ? SHORT : PLAIN).format(value);
  const unit = /[A-Z]*$/.exec(words)![0];
  return `${write(words.slice(0, words.length - unit.length))}${unit}`;
}

/** Labels near an edge are kept whole by writing them towards the middle. */
export function anchorAt(at: number): "start" | "middle" | "end" {
  if (at < 4) return "start";
  return at > 96 ? "end" : "middle";
}

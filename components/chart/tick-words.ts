const SHORT = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 3 });
const PLAIN = new Intl.NumberFormat("en", { maximumFractionDigits: 3 });

/** Short where the largest is long, and then all alike: 0.5M, 1M, 1.5M. */
export function tickWords(value: number, largest: number): string {
  return (largest >= 1_000_000 ? SHORT : PLAIN).format(value);
}

/** Labels near an edge are kept whole by writing them towards the middle. */
export function anchorAt(at: number): "start" | "middle" | "end" {
  if (at < 4) return "start";
  return at > 96 ? "end" : "middle";
}

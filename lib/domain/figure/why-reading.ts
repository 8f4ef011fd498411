import type { WriteNumber } from "../notation";
import type { Figure } from "./figure";
import { intervalWords, numberWords } from "./number-words";
import { ONE } from "./rational";
import type { Reading } from "./reading";

/** Says in words how a figure was read, with the number as it was spoken: `“About” before 10,000 allows ±1,000`. */
export function whyReading(reading: Reading, figure: Figure | null, write?: WriteNumber): string {
  if (figure === null || reading.rule === "derived")
    return `Follows from the figure it is compared with: ${intervalWords(reading.support, write)}.`;
  if (reading.rule === "overruled") return `Read by hand, in place of our reading: ${intervalWords(reading.support, write)}.`;
  const { said, step, unit, range } = spokenWords(reading, figure, write);
  switch (figure.hedge) {
    case "about":
      return `“About” before ${said} allows ±${unit}: ${range}.`;
    case "bare":
      return `Said without a hedge, ${bareWords(reading, said, { unit, range })}`;
    case "measured":
      return `A measured figure, read to its last digit written: ${range}.`;
    case "almost":
      return `“Nearly” ${said} allows up to ${numberWords(step!.mul(2), write)} less: ${range}.`;
    case "justover":
      return `“Just over” ${said} allows up to ${numberWords(step!.mul(2), write)} more: ${range}.`;
    case "upto":
      return `“Up to” ${said} gives a soft ceiling, one unit of ${unit} above the figure: ${range}.`;
    case "atleast":
    case "morethan":
      return `A floor: ${range}${reading.core.hi === null ? "" : `; ordinarily not beyond ${numberWords(reading.core.hi, write)}`}.`;
    case "atmost":
    case "fewerthan":
      return `A ceiling: ${range}; ordinarily not below ${numberWords(reading.core.lo!, write)}.`;
    case "range":
    case "plusminus":
      return `The range as stated: ${range}.`;
    case "order":
      return `The order of ${said}: between a third and three times it, ${range}.`;
    case "scale":
    case "few":
      return `“${said}” is a word for ${range}.`;
    case "some":
    case "exists":
      return "Says only that there are some, with no number.";
    case "none":
      return "Says that there are none.";
    case "ratio":
      return `A ratio of ${figure.x!} to ${figure.y!}, read to half of one: ${range}.`;
    case "exact":
      return `Read as exactly ${said}.`;
  }
}

/** The number, the step that its digits imply, and what it allows, in words. */
function spokenWords({ anchor, unit, unitFactor, support }: Reading, figure: Figure, write?: WriteNumber) {
  const step = unit?.div(unitFactor) ?? null;
  return {
    said: anchor === null ? (figure.x ?? "") : numberWords(anchor.div(unitFactor), write),
    step,
    unit: step === null ? "" : numberWords(step, write),
    range: `${intervalWords(support, write)}${unitFactor.equals(ONE) ? "" : " after conversion"}`,
  };
}

function bareWords({ rule, unit: step }: Reading, said: string, { unit, range }: { unit: string; range: string }): string {
  if (rule === "about") return `the round figure ${said} is read as “about”, ±${unit}: ${range}.`;
  return step === null ? `${said} is read as exact.` : `${said} is read to its last significant digit: ${range}.`;
}

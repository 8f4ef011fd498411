import type { ClaimDetails } from "./claim";
import type { ClaimInput } from "./claim-draft";
import { type Result, invalidFields, ok } from "./failure";
import { dateFault, keptDate } from "./time/kept-date";
import { type DayRange, parseDayRange } from "./time/day-range";

export const DATE_FIELDS = ["asOf", "said", "published"] as const;

type Dates = Pick<ClaimDetails, (typeof DATE_FIELDS)[number]>;

/** The dates that a person wrote. Refuses, naming each field at fault, what is no date and what cannot have been. */
export function datesOf(input: Pick<ClaimInput, (typeof DATE_FIELDS)[number] | "modality">, today: string): Result<Dates> {
  const kept = { asOf: keptDate(input.asOf), said: keptDate(input.said), published: keptDate(input.published) };
  const unread = DATE_FIELDS.flatMap((field) => {
    const reason = kept[field] === "" ? null : dateFault(kept[field]);
    return reason === null ? [] : [{ field, reason }];
  });
  const faults = unread.length > 0 ? unread : impossible(kept, input.modality, today);
  if (faults.length > 0) return invalidFields(faults);
  const orNull = (text: string) => (text === "" ? null : text);
  return ok({ asOf: orNull(kept.asOf), said: orNull(kept.said), published: orNull(kept.published) });
}

/** Nothing is said or published in days to come, said after it was published, or observed after either. */
function impossible(kept: Record<keyof Dates, string>, modality: ClaimInput["modality"], today: string) {
  const [now, asOf, said, published] = [today, kept.asOf, kept.said, kept.published].map(parseDayRange);
  const isObserved = modality === "observed";
  const plan = "what was observed cannot; if it is a plan, say so under “Observed or planned”";
  const checks = [
    { field: "published", reason: "lies in the future: check the year", isFault: isLater(published, now) },
    { field: "said", reason: "lies in the future: check the year", isFault: isLater(said, now) },
    { field: "said", reason: "is after the day it was published: check both dates", isFault: isLater(said, published) },
    { field: "asOf", reason: `lies in the future: ${plan}`, isFault: isObserved && isLater(asOf, now) },
    { field: "asOf", reason: `is after the day it was said: ${plan}`, isFault: isObserved && isLater(asOf, said) },
    { field: "asOf", reason: `is after the day it was published: ${plan}`, isFault: isObserved && isLater(asOf, published) },
  ];
  const faults = checks.filter(({ isFault }) => isFault);
  return faults.filter(({ field }, index) => faults.findIndex((other) => other.field === field) === index);
}

/** Certainly later. Somewhere on earth it is already tomorrow, and a date marked as uncertain may be off. */
function isLater(a: DayRange | null | undefined, b: DayRange | null | undefined): boolean {
  return a != null && b != null && !a.qualified && !b.qualified && a.from > b.to + 1;
}

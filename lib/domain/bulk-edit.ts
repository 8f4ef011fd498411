import type { Claim } from "./claim";
import { DATE_FIELDS, datesOf } from "./claim-dates";
import { idOf } from "./claim-sheet";
import { type Result, invalid, ok } from "./failure";
import type { ScopeTrees } from "./scope";

/** What can be changed of several claims at once. */
export const BULK_FIELDS = [...DATE_FIELDS, "place", "note", "withdrawn"] as const;
export type BulkField = (typeof BULK_FIELDS)[number];

/** The most claims that are changed at once. */
export const MOST_AT_ONCE = 100;

export type BulkChange = { readonly field: BulkField; readonly value: string; readonly reason: string };
type Known = { readonly scopes: ScopeTrees; readonly today: string };

/** A claim with one field changed as its form would change it. Refuses what the form would, and what is so already. */
export function withBulkChange(claim: Claim, change: BulkChange, known: Known): Result<Claim> {
  const details = detailsOf(claim, change, known);
  if (!details.ok) return details;
  const isSame = Object.entries(details.value).every(([name, value]) => claim[name as keyof Claim] === value);
  return isSame ? invalid(change.field, "is so already") : ok({ ...claim, ...details.value });
}

function detailsOf(claim: Claim, { field, value, reason }: BulkChange, { scopes, today }: Known): Result<Partial<Claim>> {
  if (field === "withdrawn") return ok(claim.standing === "withdrawn" ? {} : { standing: "withdrawn", standingReason: reason });
  if (field === "note") return ok({ note: value });
  if (field === "place") {
    const placeId = idOf("place", value, scopes.places);
    return placeId.ok ? ok({ placeId: placeId.value }) : placeId;
  }
  const { asOf, said, published, modality } = claim;
  return datesOf({ asOf: asOf ?? "", said: said ?? "", published: published ?? "", modality, [field]: value }, today);
}

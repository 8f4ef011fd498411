/**
 * How one person likes our own numbers and dates written. Quoted words are never rewritten, and files for machines keep one form.
 */
export type Notation = { readonly numbers: (typeof NUMBER_NOTATIONS)[number]; readonly dates: (typeof DATE_NOTATIONS)[number] };

/** What parts thousands and decimals: 12,345.6; 12 345,6; 12.345,6. */
export const NUMBER_NOTATIONS = ["comma", "space", "point"] as const;
/** 28 Oct 2024; Oct 28, 2024; 2024-10-28. */
export const DATE_NOTATIONS = ["day_first", "month_first", "iso"] as const;

export const USUAL_NOTATION: Notation = { numbers: "comma", dates: "day_first" };

/** Writes a number that is given in plain digits: "-12345.6". */
export type WriteNumber = (digits: string) => string;

/** Writes numbers with thousands parted and a minus sign of its own; a space between thousands does not break. */
export const WRITE_NUMBER: Readonly<Record<Notation["numbers"], WriteNumber>> = {
  comma: parted(",", "."),
  space: parted("\u202f", ","),
  point: parted(".", ","),
};

function parted(thousands: string, decimal: string): WriteNumber {
  return (digits) => {
    const [whole = "", decimals] = digits.replace("-", "−").split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
    return decimals === undefined ? grouped : `${grouped}${decimal}${decimals}`;
  };
}

import { z } from "zod";

/** Text that a database and a screen can hold: well-formed Unicode without NUL (a lone surrogate would be altered unseen). */
export const text = z.string().refine((value) => value.isWellFormed() && !value.includes("\0"), "holds characters that cannot be stored");

/** A name as programs send it: one to 200 characters. */
export const name = text.min(1, "must not be empty").max(200, "is longer than 200 characters");

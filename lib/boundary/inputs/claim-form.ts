import { z } from "zod";
import { HOP_BASES, POSITIONS } from "../../domain/claim";
import { type ClaimInput, NO_WEB_ADDRESS, isWebAddress } from "../../domain/claim-draft";
import { MODALITIES, STANCE_KINDS } from "../../domain/comparison/request";
import type { PlaceId, PopulationId } from "../../domain/ids";
import type { FormSchema } from "../form";
import { checkbox, choice, chosenId, line, lines } from "./form-fields";

/** The form of a claim: what a person writes down. */
export const claimForm: FormSchema<ClaimInput> = z.object({
  words: lines(4_000).refine((value) => value !== "", "write the words as they were said or printed"),
  isParaphrase: checkbox,
  figureText: line(),
  figureReason: line(1_000),
  isWordsOnly: checkbox,
  position: z.union([z.literal("").transform(() => null), choice(POSITIONS)]).default(null),
  language: line(35)
    .transform((value) => (value === "" ? "en" : value))
    .refine((value) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value), "write a language tag such as en or uk"),
  speaker: line(),
  about: line(),
  relay: line(),
  outlet: line(),
  knownBy: choice(HOP_BASES).default("unknown"),
  document: line(500),
  documentUrl: line(2_000).refine((value) => value === "" || isWebAddress(value), NO_WEB_ADDRESS),
  published: line(60),
  asOf: line(60),
  said: line(60),
  placeId: chosenId<PlaceId>(),
  populationId: chosenId<PopulationId>(),
  modality: choice(MODALITIES).default("observed"),
  stance: z.union([z.literal("").transform(() => null), choice(STANCE_KINDS)]).default(null),
  stanceTarget: line(),
  factor: line(30),
  note: lines(),
});

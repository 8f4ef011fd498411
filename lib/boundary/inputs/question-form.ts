import { z } from "zod";
import { BASES, MODALITIES } from "../../domain/comparison/request";
import type { MeasureId, PlaceId, PopulationId } from "../../domain/ids";
import { REFERENCE_MODES, VOLATILITIES } from "../../domain/question";
import type { QuestionInput } from "../../usecases/make-question";
import type { FormSchema } from "../form";
import { checkbox, choice, chosenId, line, lines } from "./form-fields";

/** The form of a question with all its facets. */
export const questionForm: FormSchema<QuestionInput> = z.object({
  title: line(300),
  answer: choice(["figure", "yes_no"]).default("figure"),
  measureId: chosenId<MeasureId>(),
  newMeasure: line(),
  newUnit: line(60),
  newMeasureKind: choice(["count", "continuous"]).default("count"),
  populationId: chosenId<PopulationId>(),
  newPopulation: line(),
  newPopulationParent: chosenId<PopulationId>(),
  placeId: chosenId<PlaceId>(),
  newPlace: line(),
  newPlaceParent: chosenId<PlaceId>(),
  basis: choice(BASES).default("stock"),
  modality: choice(MODALITIES).default("observed"),
  volatility: choice(VOLATILITIES).default("medium"),
  referenceMode: choice(REFERENCE_MODES).default("latest"),
  referenceDate: line(60),
  periodStart: line(60),
  acceptedOnly: checkbox,
  note: lines(),
});

import type { askedQuestion } from "./asked-question";
import { chosenRows } from "./chosen-rows";
import { Picture } from "@/components/chart/picture";
import { publicAddress } from "@/lib/boundary/hosts";
import { questionHeadline } from "@/lib/domain/question-headline";
import { bandsOf } from "@/lib/domain/question-view";
import { momentDayWords } from "@/lib/domain/time/date-words";

/** A question as a picture that stands alone, as its page shows it; the first claims where there are many. */
export async function pictureOf({ compared, look, nameOf, page }: Awaited<ReturnType<typeof askedQuestion>>): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { shown, left } = chosenRows(compared, { ...look, isAll: false, grouping: "none" }, { reference: null, nameOf });
  const asOf = compared.moment === null ? new Date() : compared.moment.at;
  return renderToStaticMarkup(
    <Picture
      title={compared.question.title}
      headline={compared.claims.length === 0 ? "No claims yet." : questionHeadline({ ...compared, nameOf })}
      rows={shown}
      bands={bandsOf(compared.comparison).map(({ meet }) => meet)}
      scaleKind={look.scale}
      nameOf={nameOf}
      source={`${publicAddress(page)} · ${momentDayWords(asOf)}`}
      left={left}
    />,
  );
}

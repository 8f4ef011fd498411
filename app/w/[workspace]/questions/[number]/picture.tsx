import type { askedQuestion } from "./asked-question";
import { permanentVersion } from "./permanent";
import { chosenRows } from "@/components/question/chosen-rows";
import { Picture } from "@/components/chart/picture";
import { publicAddress } from "@/lib/boundary/hosts";
import { questionHeadline } from "@/lib/domain/question-headline";
import { bandsOf } from "@/lib/domain/question-view";
import { momentDayWords } from "@/lib/domain/time/date-words";

/** A question as a picture that stands alone, as its page shows it; the first claims where there are many. */
export async function pictureOf(asked: Awaited<ReturnType<typeof askedQuestion>>): Promise<string> {
  const { compared, look, nameOf, page } = asked;
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { shown, left, hidden } = chosenRows(compared, { ...look, isAll: false, grouping: "none" }, { reference: null, nameOf });
  const isOfNow = compared.moment?.change === 0;
  const { at, address } = isOfNow ? { at: compared.moment.at, address: publicAddress(page) } : await permanentVersion(asked);
  return renderToStaticMarkup(
    <Picture
      title={compared.question.title}
      headline={compared.claims.length === 0 ? "No claims yet." : questionHeadline({ ...compared, nameOf })}
      rows={shown}
      bands={bandsOf(compared.comparison).map(({ meet }) => meet)}
      scaleKind={look.scale}
      nameOf={nameOf}
      source={`${address} · ${momentDayWords(at)}`}
      left={left + hidden}
    />,
  );
}

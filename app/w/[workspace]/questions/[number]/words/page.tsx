import { askedQuestion } from "../asked-question";
import { permanentVersion } from "../permanent";
import { CitePage } from "@/components/question/cite-page";
import { tsvOf } from "@/lib/boundary/csv";
import type { Cited } from "@/lib/domain/bibliography/page-citation";
import { SHORT_COLUMNS, questionTable } from "@/lib/domain/question-table";
import { dayOf } from "@/lib/domain/time/day";
import { TakeAlong } from "@/components/question/take-along";
import { PageHead } from "@/components/shell/page";
import { publicAddress } from "@/lib/boundary/hosts";
import { pictureQuery, readingQuery } from "@/lib/domain/question-look";
import { attributionParagraph } from "@/lib/domain/attribution-paragraph";

type Props = {
  readonly params: Promise<{ workspace: string; number: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  return { title: `Q${(await params).number} in words` };
}

const MOST_TOLD = 200;

/** Who says what on a question, to take along; a paragraph of more claims than one reads is left to the table. */
export default async function WordsPage({ params, searchParams }: Props) {
  const asked = await askedQuestion(await params, await searchParams);
  const { workspace, number, look, compared, page, nameOf } = asked;
  const base = `/w/${workspace}`;
  const query = readingQuery(look);
  const pathOf = (claim: number) => `${base}/claims/${claim}`;
  const isShort = compared.claims.length <= MOST_TOLD;
  const cited = compared.moment?.change === 0 ? null : await citedOf(asked);
  return (
    <>
      <PageHead
        crumbs={[
          { href: `${base}/questions`, label: "Questions" },
          { href: `${page}${query}`, label: `Q${number}` },
        ]}
        title="Who says what"
      />
      <p className="mb-5 max-w-prose text-muted">
        On: <bdi>{compared.question.title}</bdi>
      </p>
      <TakeAlong
        pieces={isShort ? attributionParagraph({ ...compared, nameOf, write: asked.write }) : null}
        pathOf={pathOf}
        addressOf={(claim) => publicAddress(pathOf(claim))}
        formatHref={(format) => `${page}.${format}${format === "svg" || format === "png" ? pictureQuery(look) : query}`}
        table={isShort ? tsvOf(questionTable(compared, nameOf), SHORT_COLUMNS) : null}
      />
      {cited === null ? null : <CitePage cited={cited} />}
    </>
  );
}

/** The page as it is now, as a citation names it: a version that stays as it is. */
async function citedOf(asked: Asked): Promise<Cited> {
  const { workspace, number, compared, workspaceName } = asked;
  const { change, at, address } = await permanentVersion(asked);
  return {
    key: `${workspace}-q${number}-v${change}`,
    title: compared.question.title,
    publisher: workspaceName,
    version: `version ${change}`,
    issued: dayOf(at),
    accessed: dayOf(new Date()),
    url: address,
  };
}

type Asked = Awaited<ReturnType<typeof askedQuestion>>;

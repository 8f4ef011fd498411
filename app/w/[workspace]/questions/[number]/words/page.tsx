import { askedQuestion } from "../asked-question";
import { TakeAlong } from "@/components/question/take-along";
import { PageHead } from "@/components/shell/page";
import { publicAddress } from "@/lib/boundary/hosts";
import { readingQuery } from "@/lib/domain/question-look";
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
  const { workspace, number, look, compared, page, nameOf } = await askedQuestion(await params, await searchParams);
  const base = `/w/${workspace}`;
  const query = readingQuery(look);
  const pathOf = (claim: number) => `${base}/claims/${claim}`;
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
        pieces={compared.claims.length > MOST_TOLD ? null : attributionParagraph({ ...compared, nameOf })}
        pathOf={pathOf}
        addressOf={(claim) => publicAddress(pathOf(claim))}
        csvHref={`${page}.csv${query}`}
        jsonHref={`${page}.json${query}`}
      />
    </>
  );
}

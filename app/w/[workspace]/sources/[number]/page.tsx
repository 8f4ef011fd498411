import { RecordJudgements } from "../../record-judgements";
import { restoreSourceAction } from "../../restore-action";
import { History } from "@/components/claim/history";
import { Quotation } from "@/components/claim/quotation";
import { EmptyState, PageHead } from "@/components/shell/page";
import { SOURCE_KIND_WORDS } from "@/components/source/words";
import { numberParam, numberParamOr, orNotFound, queryText } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import type { Claim } from "@/lib/domain/claim";
import { historyOf } from "@/lib/domain/claim-history";
import { figureWords } from "@/lib/domain/figure-words";
import { mayDo } from "@/lib/domain/policy";
import { type Source, sourceValues } from "@/lib/domain/source";
import { type NameOf, namesIn } from "@/lib/domain/wording";
import { type ShownSource, showSource } from "@/lib/usecases/show-source";
import { Day } from "@/components/ui/notation";

type Props = {
  readonly params: Promise<{ workspace: string; number: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  return { title: `S${(await params).number}` };
}

export default async function SourcePage({ params, searchParams }: Props) {
  const { workspace, number: text } = await params;
  const { actor } = await requireMember(workspace);
  const given = await searchParams;
  const [before, asked] = ["before", "restore"].map((name) => numberParamOr(null, queryText(given[name])));
  const shown = orNotFound(await showSource(actor, numberParam(text), before ?? null));
  const { source, parts, sourceById, history } = shown;
  const base = `/w/${workspace}`;
  const nameOf = namesIn(sourceById);
  const canWrite = mayDo(actor.role, "source:write");
  return (
    <>
      <PageHead crumbs={[{ href: `${base}/sources`, label: "Sources" }]} title={source.name}>
        {canWrite ? (
          <a href={`${base}/sources/${source.number}/edit`} className="button">
            Edit
          </a>
        ) : null}
      </PageHead>
      <p className="mb-6 text-muted">{factsOf(source, nameOf).join(" · ")}</p>
      {source.note === "" ? null : (
        <p className="mb-6 max-w-prose whitespace-pre-line" dir="auto">
          {source.note}
        </p>
      )}
      <Reported shown={shown} base={base} />
      <Parts parts={parts} base={base} />
      <RecordJudgements
        record={{ kind: "source", number: source.number }}
        judgements={shown.judgements}
        role={actor.role}
        workspace={workspace}
        given={given}
      />
      <History
        entries={historyOf(history, (payload) => wordsOfSource(payload as Source, nameOf))}
        restore={
          canWrite
            ? {
                current: source.version,
                asked: asked ?? null,
                action: restoreSourceAction.bind(null, { workspace, number: source.number }),
              }
            : null
        }
      />
    </>
  );
}

function Parts({ parts, base }: Pick<ShownSource, "parts"> & { readonly base: string }) {
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="parts" className="mt-8">
      <h2 id="parts" className="mb-2">
        Its parts
      </h2>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {parts.map(({ id, number, name }) => (
          <li key={id}>
            <a href={`${base}/sources/${number}`}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One version of a source, each field in the words that its form shows. */
function wordsOfSource(source: Source, nameOf: NameOf): Record<string, string> {
  return { ...sourceValues(source, nameOf), kind: SOURCE_KIND_WORDS[source.kind], isProtected: source.isProtected ? "yes" : "no" };
}

function factsOf(source: Source, nameOf: NameOf): string[] {
  const { number, kind, headcount, parentId, vouchedById, country, wikidataId, aliases, isProtected } = source;
  return [
    `S${number}`,
    `${SOURCE_KIND_WORDS[kind]}${headcount === null || headcount === 1 ? "" : ` of ${headcount}`}`,
    isProtected ? "protected: this is a cover name" : "",
    parentId === null ? "" : `part of ${nameOf(parentId)}`,
    vouchedById === null ? "" : `vouched for by ${nameOf(vouchedById)}`,
    source.class === null ? "" : `class ${source.class}`,
    country ?? "",
    wikidataId === null ? "" : `Wikidata ${wikidataId}`,
    aliases.length === 0 ? "" : `also called ${aliases.join(", ")}`,
  ].filter((fact) => fact !== "");
}

/** The figure, where the words do not say the same already. */
function figureBeside({ figure, phrase }: Claim): string {
  const words = figure === null ? "" : figureWords(figure);
  return words === "" || words === phrase ? "" : ` · ${words}`;
}

function Reported({ shown: { claims, questions, next, source }, base }: { readonly shown: ShownSource; readonly base: string }) {
  return (
    <section aria-labelledby="reported">
      <h2 id="reported" className="mb-2">
        What it said
      </h2>
      {claims.length === 0 ? (
        <EmptyState>No claims of its own yet. It may stand in the chain of others’ claims.</EmptyState>
      ) : (
        <ul className="border-t border-hairline">
          {claims.map((claim) => (
            <li key={claim.id} className="border-b border-hairline py-2">
              <a href={`${base}/claims/${claim.number}`} className="font-medium">
                C{claim.number}
                {figureBeside(claim)}
              </a>{" "}
              {claim.standing === "current" ? null : <span className="text-sm text-conflict">withdrawn </span>}
              <Quotation claim={claim} />
              <span className="block text-sm text-muted">
                {claim.asOf === null ? (
                  "as-of not stated"
                ) : (
                  <>
                    as of <Day of={claim.asOf} />
                  </>
                )}
                {(questions.get(claim.id) ?? []).map(({ number, title }) => (
                  <span key={number}>
                    {" "}
                    ·{" "}
                    <a href={`${base}/questions/${number}`}>
                      Q{number} <bdi>{title}</bdi>
                    </a>
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {next === null ? null : (
        <p className="mt-4">
          <a className="button" href={`${base}/sources/${source.number}?before=${next}`}>
            Older claims
          </a>
        </p>
      )}
    </section>
  );
}

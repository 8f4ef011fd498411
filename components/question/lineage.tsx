import { Fragment, type ReactNode } from "react";
import type { Lineage } from "@/lib/domain/lineage";
import type { LineageWarning } from "@/lib/domain/lineage-warnings";
import type { WriteNumber } from "@/lib/domain/notation";
import { countOf } from "@/lib/domain/wording";
import { originWords } from "./origin-words";

type Named = (id: string) => { readonly number: number; readonly name: string } | undefined;
type Ways = {
  readonly sourceOf: Named;
  /** The number of a claim by its id; undefined for what is a source. */
  readonly claimOf: (id: string) => number | undefined;
  readonly base: string;
  readonly write: WriteNumber;
};
type Props = Ways & {
  readonly lineage: Lineage;
  /** That of the claims which count for all of the question; null where none does. */
  readonly whole: Lineage | null;
};

/** More warnings, and more ways, than these are only counted. */
const MOST = 12;
/** More claims than these are only counted where they are named. */
const MOST_NAMED = 8;

/** Where the claims come from: how many original sources there are, what to know before they are counted, and every way they took. */
export function LineageSection({ lineage, whole, sourceOf, claimOf, base, write }: Props) {
  const { warnings, paths } = lineage;
  const ways = { sourceOf, claimOf, base, write };
  return (
    <section aria-labelledby="lineage" className="mt-10 max-w-prose">
      <h2 id="lineage" className="mb-2">
        Where they come from
      </h2>
      <p>{countWords(whole ?? lineage, write)}</p>
      {whole === null || (whole.reports === lineage.reports && whole.origins.join() === lineage.origins.join()) ? null : (
        <p>
          With parts, comparisons, responses and what was replaced since: {countOf(lineage.reports, "report", "reports", write)},{" "}
          {originWords(lineage.origins, write)}.
        </p>
      )}
      {warnings.length === 0 ? null : (
        <ul className="mt-2 grid list-disc gap-1 ps-5">
          {warnings.slice(0, MOST).map((warning) => (
            <li key={`${warning.kind} ${"source" in warning ? warning.source : ""} ${warning.claims.join(" ")}`}>
              <Warning warning={warning} {...ways} />
            </li>
          ))}
          {warnings.length > MOST ? <li>And {countOf(warnings.length - MOST, "more like these", "more like these", write)}.</li> : null}
        </ul>
      )}
      <details className="mt-3">
        <summary className="cursor-pointer underline decoration-control underline-offset-2">Every way, from its original source</summary>
        <ul className="mt-2 grid gap-1">
          {paths.slice(0, MOST * 4).map(({ steps, claims }) => (
            <li key={steps.join(" ")}>
              {steps.map((id, index) => (
                <Fragment key={`${id} ${index}`}>
                  {index === 0 ? null : (
                    <>
                      <span aria-hidden="true"> → </span>
                      <span className="sr-only">, then </span>
                    </>
                  )}
                  <SourceLink id={id} {...ways} />
                </Fragment>
              ))}
              : <ClaimLinks claims={claims} {...ways} />
            </li>
          ))}
          {paths.length > MOST * 4 ? <li>And {countOf(paths.length - MOST * 4, "other way", "other ways", write)}.</li> : null}
        </ul>
      </details>
    </section>
  );
}

/** "3 reports, 1 outlet, 2–3 original sources.", and why that is a range. */
function countWords({ reports, outlets, origins }: Lineage, write: WriteNumber): string {
  const counts = [countOf(reports, "report", "reports", write), countOf(outlets, "outlet", "outlets", write), originWords(origins, write)];
  const why =
    origins[0] === origins[1]
      ? ""
      : " The count is a range: those without a name may be one another, or one of those with a name, what somebody is unsure of may be so, and whoever a circle rests on may be one of the others.";
  return `${counts.join(", ")}.${why}`;
}

function Warning({ warning, ...ways }: Ways & { readonly warning: LineageWarning }): ReactNode {
  const claims = <ClaimLinks claims={warning.claims} {...ways} />;
  switch (warning.kind) {
    case "bottleneck":
      return (
        <>
          All of it reached us through <SourceLink id={warning.source} {...ways} />: if they erred, all of it may be wrong.
        </>
      );
    case "all_anonymous":
      return <>Nobody is named: every original source is known only by what they are.</>;
    case "missing_step":
      return <>A step is missing: nobody is said to have reported {claims}, or nobody vouches for its source.</>;
    case "time_inversion":
      return <>Published before it was said: {claims}. One of the dates is wrong.</>;
    case "two_figures":
      return (
        <>
          <SourceLink id={warning.source} {...ways} /> is reported with different figures of the same day: {claims}.
        </>
      );
    case "loop":
      return (
        <>
          A circle: <Members members={warning.members} {...ways} /> are based on one another, and nobody outside knows. Resting on it:{" "}
          {claims}.
        </>
      );
    case "aggregate":
      return (
        <>
          {claims} is put together from figures that it stands beside: <ClaimLinks claims={warning.rivals} {...ways} />. It adds no original
          source to theirs.
        </>
      );
    case "copy":
      return <>May be one figure: {claims} give the same uncommon number within three days. Only a hint, and not counted.</>;
  }
}

/** The sources and claims of a circle. */
function Members({ members, ...ways }: Ways & { readonly members: readonly string[] }) {
  return members.map((id, index) => {
    const number = ways.claimOf(id);
    return (
      <Fragment key={id}>
        {index === 0 ? null : ", "}
        {number === undefined ? <SourceLink id={id} {...ways} /> : <ClaimLinks claims={[number]} {...ways} />}
      </Fragment>
    );
  });
}

function SourceLink({ id, sourceOf, base }: Ways & { readonly id: string }) {
  const source = sourceOf(id);
  return source === undefined ? (
    "an unknown source"
  ) : (
    <a href={`${base}/sources/${source.number}`}>
      <bdi>{source.name}</bdi>
    </a>
  );
}

function ClaimLinks({ claims, base, write }: Ways & { readonly claims: readonly number[] }) {
  return (
    <>
      {claims.slice(0, MOST_NAMED).map((number, index) => (
        <Fragment key={number}>
          {index === 0 ? null : ", "}
          <a href={`${base}/claims/${number}`}>C{number}</a>
        </Fragment>
      ))}
      {claims.length > MOST_NAMED ? ` and ${countOf(claims.length - MOST_NAMED, "other", "others", write)}` : null}
    </>
  );
}

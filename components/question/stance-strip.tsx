import { Quotation } from "@/components/claim/quotation";
import type { Claim } from "@/lib/domain/claim";
import type { Positions } from "@/lib/domain/question-positions";
import { speakerOf } from "@/lib/domain/wording";

type Props = { readonly positions: Positions; readonly hrefOf: (claim: Claim) => string; readonly nameOf: (sourceId: string) => string };

/** A yes/no matter: who asserts, who takes no position, who denies. Not being able to verify is not a denial. */
export function StanceStrip({ positions, hrefOf, nameOf }: Props) {
  const sides = [
    { word: "asserts", glyph: "●", claims: positions.asserts, tone: "text-agree" },
    { word: "expects", glyph: "◌", claims: positions.expects, tone: "text-ink" },
    { word: "no position", glyph: "○", claims: positions.noPosition, tone: "text-muted" },
    { word: "denies", glyph: "▲", claims: positions.denies, tone: "text-conflict" },
  ];
  return (
    <table className="stack-table">
      <caption className="caption-bottom pt-2 text-start text-sm text-muted">
        Not being able to verify something is not a denial of it.
      </caption>
      <thead>
        <tr>
          <th scope="col" className="w-40">
            Position
          </th>
          <th scope="col">Who, in which words</th>
        </tr>
      </thead>
      <tbody>
        {sides.map(({ word, glyph, claims, tone }) => (
          <tr key={word}>
            <th scope="row" className={`${claims.length === 0 ? "text-muted" : tone} font-medium`}>
              <span aria-hidden="true">{glyph} </span>
              {word}
            </th>
            <td>
              {claims.length === 0 ? <span className="text-muted">nobody</span> : null}
              <ul className="grid gap-2">
                {claims.map((claim) => (
                  <li key={claim.id} id={`c${claim.number}`}>
                    <bdi className="font-medium">{speakerOf(claim, nameOf)}</bdi> <Quotation claim={claim} />{" "}
                    {claim.modality === "observed" ? null : (
                      <span className="text-sm text-muted">({claim.modality === "projected" ? "expected" : claim.modality}) </span>
                    )}
                    <a href={hrefOf(claim)} className="text-sm text-muted">
                      C{claim.number}
                    </a>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

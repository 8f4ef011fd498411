import { Moment } from "@/components/ui/notation";
import type { ShownDocument } from "@/lib/usecases/show-document";

/** The texts of a document that were kept, the latest first. */
export function Snapshots({ shown: { document, snapshots, shown }, base }: { readonly shown: ShownDocument; readonly base: string }) {
  if (snapshots.length === 0) return null;
  return (
    <section aria-labelledby="texts" className="mt-10">
      <h2 id="texts" className="mb-2">
        Texts kept
      </h2>
      <ol reversed className="border-t border-hairline">
        {snapshots
          .map((snapshot, index) => ({ ...snapshot, index: index + 1 }))
          .toReversed()
          .map(({ id, index, takenAt, by, method, sha256, length, file, address }) => (
            <li key={id} className="border-b border-hairline py-2">
              <a href={`${base}/documents/${document.number}?text=${index}`} aria-current={index === shown ? "true" : undefined}>
                Text {index}
              </a>
              {index === shown ? " (shown)" : ""}
              {index === 1 ? null : (
                <>
                  {" · "}
                  <a href={`${base}/documents/${document.number}/changes?text=${index}`} aria-label={`What changed with text ${index}`}>
                    what changed
                  </a>
                </>
              )}
              {file === null ? null : (
                <>
                  {" · "}
                  <a href={`${base}/documents/${document.number}/original?text=${index}`} download>
                    <bdi>{file}</bdi>
                  </a>
                </>
              )}
              <span className="block text-sm text-muted">
                {method}
                {address === null ? "" : ` from ${address}`} by <bdi>{by}</bdi>, <Moment at={takenAt} /> · {length} characters · SHA-256{" "}
                <span className="break-all">{sha256}</span>
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}

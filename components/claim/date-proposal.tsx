"use client";

import { useEffect, useRef, useState } from "react";

type Props = { readonly documents: readonly { readonly title: string; readonly published: string | null }[] };

/** Once a known document is named, proposes its date: as the publication date, and for the as-of if that is what was meant. */
export function DateProposal({ documents }: Props) {
  const anchor = useRef<HTMLDivElement>(null);
  const [date, setDate] = useState<string | null>(null);
  const field = (name: string) => anchor.current?.closest("form")?.elements.namedItem(name) as HTMLInputElement | null;
  useEffect(() => {
    const input = field("document");
    if (input === null) return;
    const propose = () => {
      const published = documents.find(({ title }) => title === input.value.trim())?.published ?? null;
      const publishedField = field("published");
      if (published !== null && publishedField?.value === "") publishedField.value = published;
      setDate(published);
    };
    input.addEventListener("change", propose);
    return () => input.removeEventListener("change", propose);
  }, [documents]);
  const use = () => {
    const asOf = field("asOf");
    if (asOf === null || date === null) return;
    asOf.value = date;
    asOf.dispatchEvent(new Event("input", { bubbles: true }));
    asOf.focus();
  };
  return (
    <div ref={anchor}>
      {date === null ? null : (
        <button type="button" className="button" onClick={use}>
          Use the document’s date, {date}, as the as-of
        </button>
      )}
    </div>
  );
}

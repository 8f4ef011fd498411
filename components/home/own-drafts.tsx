"use client";

import { useSyncExternalStore } from "react";
import { draftsUnder } from "@/components/ui/form-draft";
import { placeOfDraft } from "@/lib/domain/draft-place";

type Props = {
  /** How the names of this person's drafts in this workspace begin. */
  readonly beginning: string;
  readonly base: string;
};

/** What somebody began to write in this browser and has not saved. */
export function OwnDrafts({ beginning, base }: Props) {
  const names = useSyncExternalStore(
    () => () => undefined,
    () => draftsUnder(beginning).join("\n"),
    () => "",
  );
  return names.split("\n").map((name) => {
    const place = placeOfDraft(name);
    return place === null ? null : (
      <li key={name} className="border-b border-hairline py-2">
        Not saved yet: <a href={`${base}${place.path}`}>{place.label}</a>
      </li>
    );
  });
}

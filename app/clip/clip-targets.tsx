"use client";

import { useEffect, useSyncExternalStore } from "react";
import { clipIn } from "@/lib/domain/clip";

type Props = { readonly workspaces: readonly { readonly slug: string; readonly name: string }[] };

const NEVER_CHANGES = () => () => undefined;

/** The workspaces to which a clip can go; with one alone it goes there at once. */
export function ClipTargets({ workspaces }: Props) {
  const fragment = useSyncExternalStore(
    NEVER_CHANGES,
    () => window.location.hash,
    () => null,
  );
  const clip = clipIn(fragment ?? "");
  const only = workspaces.length === 1 ? workspaces[0]!.slug : null;
  useEffect(() => {
    if (only !== null && clip !== null) window.location.replace(`/w/${only}/log${window.location.hash}`);
  });
  if (fragment === null) return null;
  if (clip === null) return <p>Nothing was brought here. Use the bookmark of your settings on the page that you read.</p>;
  return (
    <>
      <p className="mb-4">
        <bdi>{clip.title || clip.url}</bdi>: to which workspace?
      </p>
      <ul className="divide-y divide-hairline border-y border-hairline">
        {workspaces.map(({ slug, name }) => (
          <li key={slug} className="py-3">
            <a href={`/w/${slug}/log${fragment}`} className="font-medium">
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {workspaces.length === 0 ? (
        <p>
          You belong to no workspace yet: <a href="/workspaces">make one</a>.
        </p>
      ) : null}
    </>
  );
}

import type { ReactNode } from "react";
import { Keyboard } from "./keyboard";
import { SignOut } from "./sign-out";

import type { ShortcutKeys } from "@/lib/domain/shortcut-keys";

type Place = { readonly href: string; readonly label: string; readonly key: string };

/** The places of a workspace, in the order of the navigation. */
function placesOf(workspace: string, canLog: boolean): Place[] {
  return [
    { href: `/w/${workspace}`, label: "Home", key: "home" },
    ...(canLog ? [{ href: `/w/${workspace}/log`, label: "Quick log", key: "log" }] : []),
    { href: `/w/${workspace}/questions`, label: "Questions", key: "questions" },
    { href: `/w/${workspace}/claims`, label: "Claims", key: "claims" },
    { href: `/w/${workspace}/sources`, label: "Sources", key: "sources" },
    { href: `/w/${workspace}/documents`, label: "Documents", key: "documents" },
    { href: `/w/${workspace}/review`, label: "Review", key: "review" },
    { href: `/w/${workspace}/search`, label: "Search", key: "search" },
  ];
}

/** Whether a path lies in a place; everything lies below home, which is only itself. */
function isAt(path: string, href: string): boolean {
  const own = path.split("?")[0]!;
  return own === href || (/^\/w\/[^/]+\/./.test(href) && own.startsWith(`${href}/`));
}

type Props = {
  readonly workspace: { readonly slug: string; readonly name: string };
  readonly path: string;
  readonly personName: string;
  readonly keys: ShortcutKeys;
  readonly areKeysOn: boolean;
  /** Whoever looks may log claims. */
  readonly canLog: boolean;
  readonly signOut: () => Promise<void>;
  /** The way to undo what was just done; null for those who can change nothing. */
  readonly undo: ReactNode;
  readonly children: ReactNode;
};

/** The frame of every screen in a workspace: skip link, navigation, content. */
export function Frame({ workspace, path, personName, keys, areKeysOn, canLog, signOut, undo, children }: Props) {
  return (
    <div className="frame min-h-dvh md:grid md:grid-cols-[13rem_minmax(0,1fr)]">
      <a href="#content" className="button sr-only focus:not-sr-only focus:absolute focus:z-20 focus:m-2">
        Skip to the content
      </a>
      <nav
        aria-label="Workspace"
        className="no-print flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-hairline bg-surface px-4 py-2 md:sticky md:top-0 md:h-dvh md:flex-col md:items-stretch md:border-e md:border-b-0 md:py-5"
      >
        <a
          href="/workspaces"
          className="flex min-h-9 items-center font-semibold no-underline"
          aria-label={`${workspace.name}: change workspace`}
        >
          {workspace.name}
        </a>
        {placesOf(workspace.slug, canLog).map(({ href, label, key }) => (
          <a
            key={key}
            href={href}
            aria-current={isAt(path, href) ? "page" : undefined}
            className="flex min-h-9 items-center no-underline hover:underline aria-[current]:font-semibold"
          >
            {label}
          </a>
        ))}
        <div className="max-md:hidden">
          <Keyboard base={`/w/${workspace.slug}`} path={path} keys={keys} areKeysOn={areKeysOn} />
        </div>
        <div className="ms-auto flex items-center gap-4 md:ms-0 md:mt-auto md:flex-col md:items-stretch md:gap-1">
          <a href="/settings" className="flex min-h-9 items-center no-underline hover:underline">
            {personName}
          </a>
          <SignOut action={signOut} />
        </div>
      </nav>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-[70rem] px-4 pt-6 pb-24 focus:outline-none md:px-8">
        {children}
      </main>
      {undo}
    </div>
  );
}

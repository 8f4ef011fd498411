import type { ReactNode } from "react";

type Crumb = { readonly href: string; readonly label: string };

/** The head of a page: where one is, what it is, and what can be done. */
export function PageHead({
  crumbs = [],
  title,
  children,
}: {
  readonly crumbs?: readonly Crumb[];
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <header className="mb-5">
      {crumbs.length === 0 ? null : (
        <p className="mb-1 text-sm text-muted">
          {crumbs.map(({ href, label }, index) => (
            <span key={href}>
              {index === 0 ? null : " / "}
              <a href={href} className="inline-flex min-h-6 items-center">
                {label}
              </a>
            </span>
          ))}
        </p>
      )}
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h1 dir="auto" className="min-w-0 max-w-3xl flex-1 basis-96">
          {title}
        </h1>
        {children === undefined ? null : <div className="no-print flex flex-wrap gap-2">{children}</div>}
      </div>
    </header>
  );
}

/** A page of its own outside a workspace: sign-in, settings, errors. */
export function Sheet({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main id="content" className="mx-auto w-full max-w-xl px-4 py-10">
      <p className="mb-8 font-semibold">Crossbearing</p>
      <h1 className="mb-5">{title}</h1>
      {children}
    </main>
  );
}

/** What goes where nothing is yet, and the one thing to do about it. */
export function EmptyState({ children, href, action }: { readonly children: ReactNode; readonly href?: string; readonly action?: string }) {
  return (
    <div className="border border-dashed border-control px-5 py-8 text-center">
      <p className="mx-auto mb-3 max-w-prose text-muted">{children}</p>
      {href === undefined || action === undefined ? null : (
        <a href={href} className="button button-primary">
          {action}
        </a>
      )}
    </div>
  );
}

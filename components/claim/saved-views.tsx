import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { CheckField, SubmitButton, TextField } from "@/components/ui/field";
import type { SavedView } from "@/lib/domain/claim-list";

type Props = {
  readonly views: readonly SavedView[];
  readonly page: string;
  /** The view that is shown, as the query of its address. */
  readonly query: string;
  readonly mayShare: boolean;
  readonly save: FormAction;
  readonly remove: FormAction;
};

/** The views that have a name, and the way to give one to what is shown. */
export function SavedViews({ views, page, query, mayShare, save, remove }: Props) {
  return (
    <div className="no-print mb-5 flex flex-wrap items-start gap-x-6 gap-y-2">
      {views.length === 0 ? null : (
        <nav aria-label="Saved views">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {views.map(({ id, name, query: own, isShared }) => (
              <li key={id}>
                <a
                  href={`${page}?${own}`}
                  aria-current={own === query ? "page" : undefined}
                  className="inline-flex min-h-9 items-center aria-[current]:font-semibold"
                >
                  <bdi>{name}</bdi>
                </a>
                {isShared ? <span className="text-sm text-muted"> shared</span> : null}
              </li>
            ))}
          </ul>
        </nav>
      )}
      {/* What was saved or forgotten makes other views, and with them a closed and empty form. */}
      <details key={views.map(({ id, query: own }) => id + own).join()}>
        <summary className="inline-flex min-h-9 cursor-pointer items-center underline decoration-control underline-offset-2">
          Save this view
        </summary>
        <ActionForm action={save} className="mt-2 grid max-w-md gap-3" label="Save this view">
          <input type="hidden" name="query" value={query} />
          <TextField name="name" label="Name" hint="One of yours with this name is replaced." />
          {mayShare ? <CheckField name="isShared" label="For everybody in this workspace" /> : null}
          <div>
            <SubmitButton>Save view</SubmitButton>
          </div>
        </ActionForm>
        <ul className="mt-3">
          {views
            .filter(({ isOwn }) => isOwn)
            .map(({ id, name }) => (
              <li key={id}>
                <ActionForm action={remove} className="flex items-center gap-3" label={`Forget ${name}`}>
                  <input type="hidden" name="id" value={id} />
                  <bdi>{name}</bdi>
                  <SubmitButton isPlain>Forget</SubmitButton>
                </ActionForm>
              </li>
            ))}
        </ul>
      </details>
    </div>
  );
}

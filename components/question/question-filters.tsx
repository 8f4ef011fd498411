export type QuestionFilter = {
  readonly search: string;
  readonly sort: "recent" | "title" | "number";
  readonly answer: "figure" | "yes_no" | null;
};

/** The filters of the list of questions; a plain form whose state is the address. */
export function QuestionFilters({ base, query }: { readonly base: string; readonly query: QuestionFilter }) {
  return (
    <form role="search" className="no-print mb-5 flex flex-wrap items-end gap-3" action={base}>
      <label className="min-w-48 flex-1">
        <span className="mb-1 block text-sm text-muted">Search in titles</span>
        <input type="search" name="q" defaultValue={query.search} className="control" />
      </label>
      <label>
        <span className="mb-1 block text-sm text-muted">Kind</span>
        <select name="answer" defaultValue={query.answer ?? ""} className="control">
          <option value="">All</option>
          <option value="figure">Figures</option>
          <option value="yes_no">Yes or no</option>
        </select>
      </label>
      <label>
        <span className="mb-1 block text-sm text-muted">Order</span>
        <select name="sort" defaultValue={query.sort} className="control">
          <option value="recent">Latest change</option>
          <option value="title">Title</option>
          <option value="number">Number</option>
        </select>
      </label>
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}

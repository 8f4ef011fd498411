import { EmptyState, PageHead } from "@/components/shell/page";

/** What a member sees where a record is not; the navigation stays. */
export default function NotFound() {
  return (
    <>
      <PageHead title="There is nothing here" />
      <EmptyState>The address may be mistyped, or what it names is in another workspace.</EmptyState>
    </>
  );
}

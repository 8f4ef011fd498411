import { Sheet } from "@/components/shell/page";

export const metadata = { title: "Not here" };

export default function NotFound() {
  return (
    <Sheet title="There is nothing here">
      <p className="mb-5">The address may be mistyped, or what it names is in a workspace you do not belong to.</p>
      <a href="/" className="button button-primary">
        Go to your workspace
      </a>
    </Sheet>
  );
}

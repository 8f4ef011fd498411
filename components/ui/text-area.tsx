import { type ComponentProps, useLayoutEffect, useRef, useState } from "react";
import { useScripts } from "./use-scripts";

type Props = Omit<ComponentProps<"textarea">, "id" | "ref"> & { readonly id: string };

/** Several lines of text, which keep what is typed in them before the page's scripts run: React takes a textarea over with what it began with. */
export function TextArea({ id, ...props }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isTakenOver = !useScripts();
  const [typed] = useState(() => (isTakenOver ? typedIn(id) : null));
  useLayoutEffect(() => {
    if (typed !== null && field.current !== null) field.current.value = typed;
  }, [typed]);
  return <textarea ref={field} id={id} {...props} />;
}

/** What somebody typed in a field of the page as the server sent it; null where nothing was, and on the server. */
function typedIn(id: string): string | null {
  if (typeof document === "undefined") return null;
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement && field.value !== field.defaultValue ? field.value : null;
}

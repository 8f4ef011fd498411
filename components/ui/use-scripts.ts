import { useSyncExternalStore } from "react";

const NEVER_CHANGES = () => () => undefined;

/** Whether the page's scripts run here yet: what only they can do is offered from then on, so that no press is lost before. */
export function useScripts(): boolean {
  return useSyncExternalStore(
    NEVER_CHANGES,
    () => true,
    () => false,
  );
}

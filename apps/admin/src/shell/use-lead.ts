import { useEffect, useState } from "react";

/** Whether this tab does something of which one per browser is enough; when it closes, another takes over. */
export function useLead(name: string): boolean {
  // Without https there are no locks; then each tab does it.
  const [leads, setLeads] = useState(() => !("locks" in navigator));
  useEffect(() => {
    if (!("locks" in navigator)) return undefined;
    const stop = new AbortController();
    const held = new Promise<void>((release) => stop.signal.addEventListener("abort", () => release()));
    navigator.locks
      .request(name, { signal: stop.signal }, () => {
        setLeads(true);
        return held;
      })
      .catch(() => {});
    return () => {
      stop.abort();
      setLeads(false);
    };
  }, [name]);
  return leads;
}

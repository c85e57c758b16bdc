import { useEffect, useState } from "react";

/** Whether this tab does something of which one per browser is enough; when it closes, another takes over. */
export function useLead(name: string): boolean {
  const [leads, setLeads] = useState(false);
  useEffect(() => {
    // Without https there are no locks; then each tab does it.
    if (!("locks" in navigator)) {
      setLeads(true);
      return undefined;
    }
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

import type { ReactNode } from "react";
import { useSyncExternalStore } from "react";
import { useWords } from "../locale/locale.tsx";

/** Says that the connection is away, and what waits for it. Shows by itself; `shown` forces it. */
export function OfflineBanner(props: { shown?: boolean | undefined; children?: ReactNode; action?: ReactNode }) {
  const words = useWords();
  const online = useOnline();
  const shown = props.shown ?? !online;
  return (
    <div role="status">
      {shown && (
        <div className="offline">
          <div className="page">
            <div>{props.children ?? words.offline}</div>
            {props.action}
          </div>
        </div>
      )}
    </div>
  );
}

/** Whether the browser believes it has a connection. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    watchConnection,
    () => navigator.onLine,
    () => true,
  );
}

function watchConnection(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

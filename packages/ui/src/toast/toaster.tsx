import { useSyncExternalStore } from "react";
import { classNames } from "../class-names.ts";
import { Icon } from "../icon/icon.tsx";
import { icons } from "../icon/icon-paths.ts";
import { dismissToast, type Toast, toastStore } from "./toast-store.ts";

/** The place toasts appear in; one per app, always mounted so that the live region is known before it speaks. */
export function Toaster(props: { label?: string | undefined }) {
  const toasts = useSyncExternalStore(toastStore.watch, toastStore.now, toastStore.now);
  return (
    <section className="toaster" aria-label={props.label ?? "Notices"}>
      <ol aria-live="polite" aria-relevant="additions">
        {toasts.map((one) => (
          <li key={one.id}>
            <ToastBox toast={one} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One toast as drawn. */
export function ToastBox(props: { toast: Toast }) {
  const { id, message, tone, action } = props.toast;
  function act(): void {
    dismissToast(id);
    action?.run();
  }
  return (
    <div className={classNames("toast", tone === "alert" && "alert")}>
      <span>{message}</span>
      {action && (
        <button type="button" onClick={act}>
          {action.label}
        </button>
      )}
      <button type="button" className="toast-close" aria-label="Dismiss" onClick={() => dismissToast(id)}>
        <Icon path={icons.close} size={14} />
      </button>
    </div>
  );
}

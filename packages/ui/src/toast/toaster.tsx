import { useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { classNames } from "../class-names.ts";
import { Icon } from "../icon/icon.tsx";
import { icons } from "../icon/icon-paths.ts";
import { useWords } from "../locale/locale.tsx";
import { dismissToast, type Toast, toastStore } from "./toast-store.ts";

/**
 * The place toasts appear in; one per app, always mounted so that the live region is known before it speaks.
 * While a drawer or dialog is open it moves inside, because all else is out of reach then.
 */
export function Toaster(props: { label?: string | undefined }) {
  const words = useWords();
  const toasts = useSyncExternalStore(toastStore.watch, toastStore.now, toastStore.now);
  const dialog = useSyncExternalStore(watchDialogs, topDialog, () => null);
  const region = (
    // React Aria leaves alone what carries this mark when it hides the page behind a sheet.
    <section className="toaster" aria-label={props.label ?? words.notices} data-react-aria-top-layer="true">
      <ol aria-live="polite" aria-relevant="additions">
        {toasts.map((one) => (
          <li key={one.id}>
            <ToastBox toast={one} />
          </li>
        ))}
      </ol>
    </section>
  );
  return dialog ? createPortal(region, dialog) : region;
}

function topDialog(): Element | null {
  return [...document.querySelectorAll("dialog.is-modal[open]")].at(-1) ?? null;
}

function watchDialogs(onChange: () => void): () => void {
  document.addEventListener("toggle", onChange, true);
  document.addEventListener("close", onChange, true);
  return () => {
    document.removeEventListener("toggle", onChange, true);
    document.removeEventListener("close", onChange, true);
  };
}

/** One toast as drawn. */
export function ToastBox(props: { toast: Toast }) {
  const words = useWords();
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
      <button type="button" className="toast-close" aria-label={words.dismiss} onClick={() => dismissToast(id)}>
        <Icon path={icons.close} size={14} />
      </button>
    </div>
  );
}

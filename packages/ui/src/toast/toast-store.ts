export type ToastTone = "plain" | "alert";

export type Toast = {
  id: number;
  message: string;
  tone: ToastTone;
  /** The one thing to do about it: "Undo", "Try again". */
  action: { label: string; run: () => void } | undefined;
};

export type ToastOptions = {
  tone?: ToastTone | undefined;
  action?: { label: string; run: () => void } | undefined;
  /** How long it stays, in milliseconds; eight seconds unless said. Alerts stay until dismissed. */
  stayMs?: number | undefined;
};

let shown: readonly Toast[] = [];
let lastId = 0;
const watchers = new Set<() => void>();

/** Says something in passing, with at most one thing to do about it. Returns its id for `dismissToast`. */
export function toast(message: string, options: ToastOptions = {}): number {
  const { tone = "plain", action, stayMs = 8000 } = options;
  lastId += 1;
  const id = lastId;
  // Said again, it stands once; what can be done about each stays. Three at most: the oldest gives way.
  const others = shown.filter((one) => one.action || action || one.message !== message);
  show([...others.slice(-2), { id, message, tone, action }]);
  if (tone !== "alert") setTimeout(() => dismissToast(id), stayMs);
  return id;
}

/** Takes a toast away before its time. */
export function dismissToast(id: number): void {
  if (shown.some((one) => one.id === id)) show(shown.filter((one) => one.id !== id));
}

/** For `Toaster`: the toasts now, and a call whenever they change. */
export const toastStore = {
  now: (): readonly Toast[] => shown,
  watch: (onChange: () => void): (() => void) => {
    watchers.add(onChange);
    return () => watchers.delete(onChange);
  },
};

function show(next: readonly Toast[]): void {
  shown = next;
  for (const watcher of watchers) watcher();
}

import { ConfirmDialog } from "@atelier/ui/admin";
import { useBlocker } from "@tanstack/react-router";
import { t } from "../words/words.ts";

/** Asks before a page with unsaved changes is left, and before the tab is closed. */
export function LeaveGuard(props: { changes: string | null }) {
  const { changes } = props;
  const blocker = useBlocker({
    // Filters in the address of the same page are no leaving.
    shouldBlockFn: ({ current, next }) => changes !== null && current.pathname !== next.pathname,
    enableBeforeUnload: () => changes !== null,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      danger
      open={blocker.status === "blocked"}
      onClose={() => blocker.reset?.()}
      title={t("leave.title")}
      verb={t("leave.do")}
      cancel={t("leave.stay")}
      onConfirm={() => blocker.proceed?.()}
    >
      <p>{t("leave.words", { changes: changes ?? "" })}</p>
    </ConfirmDialog>
  );
}

import { StatusMark } from "@atelier/ui";
import { useMutationState } from "@tanstack/react-query";
import { useState } from "react";
import { useDates } from "../parts/use-dates.ts";
import { useWords } from "../words/words.tsx";

/** Since when the connection is away, and how much of the bag waits for it. */
export function OfflineWords() {
  const { t } = useWords();
  const dates = useDates();
  const [since] = useState(() => new Date().toISOString());
  const waiting = useMutationState({
    filters: { mutationKey: ["bag"], predicate: (one) => one.state.isPaused },
  }).length;
  return (
    <>
      <StatusMark shape="triangle" tone="warn">
        {t("offline.since", { time: dates.time(since) })}
      </StatusMark>{" "}
      <span className="soft">{waiting > 0 ? t("offline.waits", { count: waiting }) : t("offline.look")}</span>
    </>
  );
}

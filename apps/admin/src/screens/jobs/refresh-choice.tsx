import { Select } from "@atelier/ui";
import { useState } from "react";
import { t } from "../../words/words.ts";

const storedAt = "atelier-jobs-refresh";
export const refreshSeconds = [0, 5, 15, 60] as const;

/** How often the page asks again, kept on this device: seconds, 0 for never. */
export function useRefresh(): [number, (seconds: number) => void] {
  const [seconds, setSeconds] = useState(() => {
    const stored = Number(localStorage.getItem(storedAt) ?? "15");
    return refreshSeconds.find((one) => one === stored) ?? 15;
  });
  function choose(next: number): void {
    localStorage.setItem(storedAt, String(next));
    setSeconds(refreshSeconds.find((one) => one === next) ?? 15);
  }
  return [seconds, choose];
}

/** The choice itself. */
export function RefreshChoice(props: { seconds: number; onChoose: (seconds: number) => void }) {
  return (
    <label className="refresh">
      <span className="sr">{t("jobs.refresh")}</span>
      <Select className="small" value={props.seconds} onChange={(event) => props.onChoose(Number(event.target.value))}>
        {refreshSeconds.map((seconds) => (
          <option key={seconds} value={seconds}>
            {seconds === 0 ? t("jobs.refreshNever") : t("jobs.refreshEvery", { n: seconds })}
          </option>
        ))}
      </Select>
    </label>
  );
}

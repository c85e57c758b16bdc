import { EmptyState } from "@atelier/ui";
import type { ReactNode } from "react";
import { useWords } from "../../words/words.tsx";

/** `said`: the page's heading says already that the bag is empty. */
export function BagEmpty(props: { action: ReactNode; heading?: 1 | 2; said?: boolean }) {
  const { t } = useWords();
  return (
    <EmptyState title={props.said ? undefined : t("bag.empty")} heading={props.heading} actions={props.action}>
      <p>{t("bag.emptyText")}</p>
    </EmptyState>
  );
}

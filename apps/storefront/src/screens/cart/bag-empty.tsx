import { EmptyState } from "@atelier/ui";
import type { ReactNode } from "react";
import { useWords } from "../../words/words.tsx";

export function BagEmpty(props: { action: ReactNode; heading?: 1 | 2 }) {
  const { t } = useWords();
  return (
    <EmptyState title={t("bag.empty")} heading={props.heading} actions={props.action}>
      <p>{t("bag.emptyText")}</p>
    </EmptyState>
  );
}

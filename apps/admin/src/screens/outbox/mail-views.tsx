import type { MailPage } from "@atelier/contract/mails";
import { Link, useNavigate } from "@tanstack/react-router";
import type { KeptList } from "../../parts/lists/use-list.ts";
import type { OwnView } from "../../parts/lists/view-address.ts";
import { ViewTabs } from "../../parts/lists/view-tabs.tsx";
import { t } from "../../words/words.ts";
import { type MailSearch, mailStates, readMailSearch } from "./mail-search.ts";

const exactly = { exact: true };

interface MailViewsProps {
  search: MailSearch;
  counts: MailPage["counts"] | undefined;
  kept: KeptList;
}

/** The views of the outbox with their counts, and those kept by name. */
export function MailViews({ search, counts, kept }: MailViewsProps) {
  const navigate = useNavigate();
  const states: OwnView[] = mailStates.map((key) => ({
    key,
    label: t(`outbox.view.${key}`),
    count: counts?.[key],
    search: { state: key },
  }));
  return (
    <ViewTabs
      list="outbox"
      kept={kept}
      own={[{ key: "all", label: t("list.all"), search: {} }, ...states]}
      current={search.state ?? "all"}
      search={{ ...search }}
      passing={["mail"]}
      go={(next) => void navigate({ to: "/outbox", search: readMailSearch(next), replace: true })}
      link={(next, link) => <Link to="/outbox" search={readMailSearch(next)} activeOptions={exactly} {...link} />}
    />
  );
}

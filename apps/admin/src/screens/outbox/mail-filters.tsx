import { mailKind } from "@atelier/contract/mails";
import { Filters } from "../../parts/filters.tsx";
import { useZone } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { mailFilters, type MailSearch } from "./mail-search.ts";

interface MailFiltersProps {
  search: MailSearch;
  onChange: (change: Partial<Record<(typeof mailFilters)[number], string | undefined>>) => void;
}

/** What the outbox can be narrowed down by, as chips. */
export function MailFilters({ search, onChange }: MailFiltersProps) {
  const zone = useZone();
  return (
    <Filters
      onClear={() => onChange(Object.fromEntries(mailFilters.map((key) => [key, undefined])))}
      fields={[
        {
          key: "kind",
          kind: "choice",
          label: t("outbox.mail"),
          how: t("list.is"),
          value: search.kind,
          choices: mailKind.options.map((value) => ({ value, label: t(`mail.kind.${value}`) })),
          onChange: (kind) => onChange({ kind }),
        },
        {
          key: "to",
          kind: "text",
          label: t("outbox.address"),
          how: t("list.contains"),
          value: search.to,
          onChange: (to) => onChange({ to }),
        },
        {
          key: "written",
          kind: "days",
          label: t("outbox.written"),
          zone,
          from: search.from,
          to: search.until,
          onChange: ({ from, to }) => onChange({ from, until: to }),
        },
      ]}
    />
  );
}

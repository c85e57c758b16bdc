import { Filters } from "../../parts/filters.tsx";
import { t } from "../../words/words.ts";
import type { JobSearch } from "./job-search.ts";

interface JobFiltersProps {
  search: JobSearch;
  /** The names that are on the queue. */
  names: readonly string[];
  onChange: (name: string | undefined) => void;
}

/** What the jobs can be narrowed down by, as chips. */
export function JobFilters({ search, names, onChange }: JobFiltersProps) {
  const all = search.name && !names.includes(search.name) ? [search.name, ...names] : names;
  return (
    <Filters
      onClear={() => onChange(undefined)}
      fields={[
        {
          key: "name",
          kind: "choice",
          label: t("jobs.job"),
          how: t("list.is"),
          value: search.name,
          choices: all.map((value) => ({ value, label: value })),
          onChange,
        },
      ]}
    />
  );
}

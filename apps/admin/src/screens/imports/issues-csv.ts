import type { ImportIssueView } from "@atelier/contract/imports";
import { csvText } from "../../parts/csv.ts";

/** The wrong rows as a spreadsheet reads them. */
export function issuesCsv(
  issues: readonly Pick<ImportIssueView, "row" | "column" | "value" | "reason">[],
  heads: readonly string[],
): string {
  return csvText(
    heads,
    issues.map((issue) => [issue.row, issue.column, issue.value, issue.reason]),
  );
}

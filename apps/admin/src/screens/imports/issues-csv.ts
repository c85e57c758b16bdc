import type { ImportIssueView } from "@atelier/contract/imports";

/** The wrong rows as a spreadsheet reads them. A cell that a spreadsheet would run as a formula is disarmed. */
export function issuesCsv(
  issues: readonly Pick<ImportIssueView, "row" | "column" | "value" | "reason">[],
  heads: readonly string[],
): string {
  const rows = issues.map((issue) => [String(issue.row), issue.column, issue.value, issue.reason]);
  return `\ufeff${[heads, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import { type ImportIssue, shownValue } from "./import-unit.ts";

/** Where in the file something was found. */
export interface Spot {
  row: number;
  column: string;
  value: string;
}

/** What was found wrong or worth saying while a product's rows were read. */
export interface Findings {
  readonly issues: ImportIssue[];
  refuse(at: Spot, reason: string): void;
  note(at: Spot, reason: string): void;
  /** Whether anything stands in the way of the product. */
  refused(): boolean;
}

export function findings(): Findings {
  const issues: ImportIssue[] = [];
  const add = (severity: ImportIssue["severity"]) => (at: Spot, reason: string) => {
    issues.push({ row: at.row, column: at.column, value: shownValue(at.value), reason, severity });
  };
  return {
    issues,
    refuse: add("refused"),
    note: add("note"),
    refused: () => issues.some((issue) => issue.severity === "refused"),
  };
}

/** Rows as a spreadsheet reads them. A cell that a spreadsheet would run as a formula is disarmed. */
export function csvText(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${[heads, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

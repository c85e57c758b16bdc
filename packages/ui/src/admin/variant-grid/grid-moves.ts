export type CellPlace = { row: number; column: number };

/** Where a key leads from a cell, within the grid; undefined when the key stays in the cell. */
export function moveFrom(
  place: CellPlace,
  key: string,
  caret: "start" | "end" | "both" | "inside",
): CellPlace | undefined {
  const { row, column } = place;
  if (key === "ArrowUp") return { row: row - 1, column };
  if (key === "ArrowDown" || key === "Enter") return { row: row + 1, column };
  if (key === "ArrowLeft" && (caret === "start" || caret === "both")) return { row, column: column - 1 };
  if (key === "ArrowRight" && (caret === "end" || caret === "both")) return { row, column: column + 1 };
  return undefined;
}

/** What a spreadsheet put on the clipboard, as rows of cells; undefined when it is one plain value. */
export function pastedCells(text: string): string[][] | undefined {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  const cells = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  const single = cells.length === 1 && cells[0]?.length === 1;
  return single ? undefined : cells;
}

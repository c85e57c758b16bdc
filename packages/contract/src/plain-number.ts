export type DecimalMark = "." | ",";

const patterns: Readonly<Record<DecimalMark, RegExp>> = {
  ".": /^(\d{1,3}(?:[,'’\s]\d{3})+|\d+)(?:\.(\d+))?$/,
  ",": /^(\d{1,3}(?:[.'’\s]\d{3})+|\d+)(?:,(\d+))?$/,
};
// A sign or code of a currency or unit beside the number.
const beside = /^(?:[\p{Sc}]|[A-Z]{2,3}\$?)\s*|\s*(?:[\p{Sc}]|[A-Z]{3}|g|kg|oz|lbs?)$/gu;

/** "1.234,50 €" as "1234.50", by the decimal mark said; undefined for what is no such number. Nothing is guessed here. */
export function plainNumber(text: string, decimal: DecimalMark): string | undefined {
  const match = patterns[decimal].exec(text.trim().replaceAll(beside, ""));
  if (!match?.[1]) return undefined;
  const whole = match[1].replaceAll(/\D/g, "");
  return match[2] === undefined ? whole : `${whole}.${match[2]}`;
}

/** The decimal mark these cells show beyond doubt more often than the other; null where none shows one. */
export function decimalMarkOf(cells: readonly string[]): DecimalMark | null {
  let points = 0;
  let commas = 0;
  for (const cell of cells) {
    const bare = cell.trim().replaceAll(beside, "");
    if (!/^[\d.,'’\s]+$/.test(bare)) continue;
    const last = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
    if (last < 0) continue;
    const mark = bare[last];
    const behind = bare.length - last - 1;
    // Three figures behind one mark may be thousands: "1.234" shows nothing, "1.234,50" and "12,5" do.
    const isGroup = behind === 3 && !(mark === "." ? bare.includes(",") : bare.includes("."));
    const isRepeated = bare.indexOf(mark ?? "") !== last;
    if (isGroup && !isRepeated) continue;
    const decimal = isRepeated ? (mark === "." ? "," : ".") : mark;
    if (decimal === ".") points += 1;
    else commas += 1;
  }
  if (points === commas) return null;
  return points > commas ? "." : ",";
}

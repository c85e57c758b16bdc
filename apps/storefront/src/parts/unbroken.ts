/** Joins what makes one thing, without saying it twice, and keeps numbers with their units: "Soy candle, 220 g, cotton". */
export function unbroken(...parts: readonly (string | undefined)[]): string {
  const said = parts.filter((part): part is string => Boolean(part));
  return said
    .join(", ")
    .replace(/(\d) (?=(?:g|kg|ml|l|cm|mm|m|×)(?![\p{L}]))/gu, "$1\u00a0")
    .replace(/× (?=\d)/g, "×\u00a0");
}

/** Reads "500", "1,500", "1.500 g" as a whole number up to ten million; undefined for anything else, halves included. */
export function readWhole(text: string): number | undefined {
  const bare = text.replaceAll(/[\s\u00a0\u202f]|g$/g, "");
  const whole = /^\d{1,3}([.,]\d{3})+$/.test(bare) ? bare.replaceAll(/[.,]/g, "") : bare;
  if (!/^\d{1,8}$/.test(whole)) return undefined;
  return Number(whole) <= 10_000_000 ? Number(whole) : undefined;
}

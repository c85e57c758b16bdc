// Letters that Unicode does not take apart into a plain one and a mark.
const plain: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
  "&": " and ",
};
const LONGEST = 180;

/** An address made of a name: plain lower-case letters and digits with hyphens between. */
export function slugOf(name: string): string {
  const letters = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðłþı&]/g, (letter) => plain[letter] ?? "");
  const slug = letters
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return slug || "untitled";
}

/** "Ines Okafor" is IO; one name gives its first two letters. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters =
    words.length > 1 ? [words[0], words.at(-1)].map((word) => word?.[0] ?? "").join("") : (words[0] ?? "?").slice(0, 2);
  return letters.toLocaleUpperCase();
}

/** "Fenn & Foundry" on the folded rail is F&F. */
export function lettersOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => (word === "&" || word === "+" ? word : (word[0] ?? "")))
    .join("")
    .slice(0, 4);
}

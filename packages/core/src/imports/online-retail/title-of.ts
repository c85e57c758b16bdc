// Words that keep their capitals in a sentence.
const names = [
  "Christmas",
  "Easter",
  "Valentine",
  "French",
  "Paris",
  "London",
  "England",
  "English",
  "British",
  "Scottish",
  "Scandinavian",
  "Russian",
  "Chinese",
  "Japanese",
  "Indian",
  "Moroccan",
  "Turkish",
  "Spanish",
  "American",
  "Swiss",
  "Tuscan",
  "Victorian",
  "Edwardian",
  "Santa",
  "Charlie",
  "Lola",
  "I",
  "USB",
  "LED",
  "UK",
  "TV",
  "CD",
  "DVD",
  "MP3",
];
const kept = new Map(names.map((name) => [name.toLowerCase(), name]));
const LONGEST = 200;

/** A till's capitals as a sentence: "WHITE METAL LANTERN" is "White metal lantern". What has small letters of its own keeps them. */
export function titleOf(description: string): string {
  const plain = description
    .replaceAll(/\s+/g, " ")
    .replace(/^[*\s]+/, "")
    .replace(/[\s,.]+$/, "");
  const written = /[A-Z]{3}/.test(plain) || plain === plain.toUpperCase() ? inSentence(plain) : plain;
  const title = written.replace(/^[^\p{L}\d]*\p{L}/u, (start) => start.toUpperCase());
  return title.slice(0, LONGEST).trim();
}

function inSentence(plain: string): string {
  const words = plain.toLowerCase().replaceAll(/\p{L}[\p{L}\d]*/gu, (word) => kept.get(word) ?? word);
  return words.replaceAll("union jack", "Union Jack");
}

import { Slot } from "../kernel/index.ts";

/** What somebody typed, taken apart for each way of searching. None of it can break out of its query. */
export interface SearchTerms {
  /** As typed, compared with SKUs. */
  typed: string;
  /** Its words with single spaces between. */
  plain: string;
  /** For `to_tsquery`: all words, the last one perhaps not finished. Empty when there is no word. */
  prefixQuery: string;
  /** For trigrams: its four longest words, repeated where there are fewer, so that the SQL stays the same. */
  nearWords: [string, string, string, string];
  /** For `to_tsquery`: all words, each as typed or with two neighboring letters in their places again. */
  swappedQuery: string;
  /** So many that begin as typed are enough not to look for slips of the finger too. */
  enough: number;
}

/** The same taken apart, as a statement has it that is compiled before anything was typed. */
export type TermParameters = { [Key in Exclude<keyof SearchTerms, "nearWords">]: unknown } & {
  nearWords: readonly unknown[];
};

/** The terms of a statement compiled once, read from the input of each run. */
export function termSlots<Input>(termsOf: (input: Input) => SearchTerms | undefined): TermParameters {
  const at = (key: Exclude<keyof SearchTerms, "nearWords">) => new Slot<Input>((input) => termsOf(input)?.[key]);
  return {
    typed: at("typed"),
    plain: at("plain"),
    prefixQuery: at("prefixQuery"),
    swappedQuery: at("swappedQuery"),
    enough: at("enough"),
    nearWords: [0, 1, 2, 3].map((index) => new Slot<Input>((input) => termsOf(input)?.nearWords[index])),
  };
}

const MOST_WORDS = 8;
const SHORTEST_NEAR_WORD = 3;
const LONGEST_SWAPPED = 20;
// Fewer letters are a word still being typed, not one typed wrong.
const SHORTEST_SLIP = 5;
const ENOUGH = 5;

/** Takes a search apart into its words; everything that is neither letter nor digit only divides them. */
export function searchTerms(typed: string): SearchTerms {
  const words = (
    typed
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).slice(0, MOST_WORDS);
  const prefixQuery = words
    .map((word, index) => (index === words.length - 1 ? `'${word}':*` : `'${word}'`))
    .join(" & ");
  const enough = (words.at(-1)?.length ?? 0) < SHORTEST_SLIP ? 1 : ENOUGH;
  const swappedQuery = words
    .map((word) => `(${[word, ...swapsOf(word)].map((each) => `'${each}'`).join(" | ")})`)
    .join(" & ");
  return { typed, plain: words.join(" "), prefixQuery, nearWords: fourOf(words), swappedQuery, enough };
}

/** Trigrams forgive a missing or a wrong letter; two swapped ones change too many of them. */
function swapsOf(word: string): string[] {
  const letters = [...word];
  if (letters.length < SHORTEST_NEAR_WORD || letters.length > LONGEST_SWAPPED) return [];
  return letters
    .slice(1)
    .map((letter, index) => [...letters.slice(0, index), letter, letters[index], ...letters.slice(index + 2)].join(""));
}

function fourOf(words: readonly string[]): SearchTerms["nearWords"] {
  const telling = words.filter((word) => word.length >= SHORTEST_NEAR_WORD);
  const longest = [...(telling.length > 0 ? telling : words)].sort((a, b) => b.length - a.length);
  const at = (index: number) => longest[index] ?? longest[0] ?? "";
  return [at(0), at(1), at(2), at(3)];
}

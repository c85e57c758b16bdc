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
}

const MOST_WORDS = 8;
const SHORTEST_NEAR_WORD = 3;

/** Takes a search apart into its words; everything that is neither letter nor digit only divides them. */
export function searchTerms(typed: string): SearchTerms {
  const words = (typed.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, MOST_WORDS);
  const prefixQuery = words.map((word, index) => (index === words.length - 1 ? `'${word}':*` : `'${word}'`)).join(" & ");
  return { typed, plain: words.join(" "), prefixQuery, nearWords: fourOf(words) };
}

function fourOf(words: readonly string[]): SearchTerms["nearWords"] {
  const telling = words.filter((word) => word.length >= SHORTEST_NEAR_WORD);
  const longest = [...(telling.length > 0 ? telling : words)].sort((a, b) => b.length - a.length);
  const at = (index: number) => longest[index] ?? longest[0] ?? "";
  return [at(0), at(1), at(2), at(3)];
}

const COLOR = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|oklch|oklab|lab|lch)a?\(/gi;
const inStyles = [
  { what: "a raw colour", pattern: COLOR },
  { what: "a raw corner", pattern: /border(?:-\w+)*-radius:[^;}]*\d(?:px|r?em|%)/gi },
  { what: "a raw size of type", pattern: /font(?:-size)?:[^;}]*\b\d+(?:\.\d+)?(?:px|rem)/gi },
  {
    what: "a side that is not the reader's",
    pattern: /\b(?:margin|padding|border)-(?:left|right)\b|text-align:\s*(?:left|right)/g,
  },
];
const inMarkup = [
  { what: "a raw colour", pattern: /["'`]#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})["'`]|\b(?:rgb|hsl|oklch)a?\(/gi },
  { what: "a value past the tokens", pattern: /(?<=class(?:Name)?=[^>]*?[\s"'`])[a-z][a-z:-]*-\[[^\]\s]+\]/g },
  { what: "a raw corner", pattern: /borderRadius:\s*["'`\d][^,}]*/g },
  { what: "a raw size of type", pattern: /fontSize:\s*["'`\d][^,}]*/g },
];

/** What a style sheet or a component takes past the tokens: raw colours, corners, sizes of type, Tailwind's free values. */
export function findRawValues(path, text) {
  if (path.endsWith("tokens.css")) return [];
  const rules = path.endsWith(".css") ? inStyles : inMarkup;
  const lines = withoutComments(text).split("\n");
  return lines.flatMap((line, at) =>
    rules.flatMap(({ what, pattern }) =>
      [...line.matchAll(pattern)].map((found) => `${path}:${at + 1} has ${what}: ${found[0].trim()}`),
    ),
  );
}

/** Keeps the lines, so that what is found can be named by its line. */
function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ""));
}

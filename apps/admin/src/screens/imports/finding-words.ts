/// <reference types="vite/client" />
import type { Message } from "@atelier/ui";
import { t, type WordKey } from "../../words/words.ts";

interface Pattern {
  key: WordKey;
  blanks: string[];
  read: RegExp;
}

// The shop keeps its findings in these very English words: the other languages are found by them.
const [english = {}] = Object.values(
  import.meta.glob<Record<string, Message>>("../../words/en-GB.json", {
    query: "?area=import-findings",
    import: "default",
    eager: true,
  }),
);

// Those without a blank first: a blank would take their words for its own.
const patterns = Object.entries(english)
  .map(patternOf)
  .toSorted((a, b) => a.blanks.length - b.blanks.length);

function patternOf([key, message]: [string, Message]): Pattern {
  const parts = typeof message === "string" ? [message] : message;
  const read = parts.map((part) => (typeof part === "string" ? escaped(part) : "(.+)")).join("");
  const blanks = parts.flatMap((part) => (Array.isArray(part) ? [part[0]] : []));
  return { key: key as WordKey, blanks, read: new RegExp(`^${read}$`) };
}

/** A finding the shop keeps in English, in the language spoken; as it is where these words do not know it. */
export function sayFinding(kind: "reason" | "counted" | "kind", text: string): string {
  for (const { key, blanks, read } of patterns) {
    const found = key.startsWith(`imports.${kind}.`) && read.exec(text);
    if (!found) continue;
    const values = Object.fromEntries(blanks.map((blank, at) => [blank, inWords(blank, found[at + 1] ?? "")]));
    return (t as (key: WordKey, values: Record<string, string>) => string)(key, values);
  }
  return text;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^$()|[\]\\{}]/g, "\\$&");
}

function inWords(blank: string, text: string): string {
  if (blank === "kind") return sayFinding("kind", text);
  return blank === "reason" ? sayFinding("reason", text) : text;
}

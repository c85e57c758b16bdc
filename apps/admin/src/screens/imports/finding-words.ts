import { importFindingsEn } from "../../words/en-GB/import-findings.ts";
import { t, type WordKey } from "../../words/words.ts";

type Key = keyof typeof importFindingsEn;

interface Pattern {
  key: Key;
  blanks: string[];
  read: RegExp;
}

const patterns = (Object.entries(importFindingsEn) as [Key, string][]).map(([key, text]): Pattern => {
  const literal = text.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&");
  return {
    key,
    blanks: [...text.matchAll(/\{(\w+)\}/g)].map((blank) => blank[1] ?? ""),
    read: new RegExp(`^${literal.replaceAll(/\{\w+\}/g, "(.+)")}$`),
  };
});

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

function inWords(blank: string, text: string): string {
  if (blank === "kind") return sayFinding("kind", text);
  return blank === "reason" ? sayFinding("reason", text) : text;
}

import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { speak } from "../../words/words.ts";
import { sayFinding } from "./finding-words.ts";

const catalog = JSON.parse(readFileSync(new URL("../../words/en-GB.json", import.meta.url), "utf8")) as Record<
  string,
  Record<string, string>
>;

describe("what an import found, in English", () => {
  beforeAll(() => speak("en-GB"));

  it("is said as the shop keeps it", () => {
    for (const [key, text] of Object.entries(catalog["import-findings"] ?? {})) {
      const kind = key.split(".")[1] as "reason" | "counted" | "kind";
      expect(sayFinding(kind, text)).toBe(text);
    }
  });
});

describe("what an import found, in German", () => {
  beforeAll(() => speak("de-DE"));

  it("is told with its figures, and what is in it too", () => {
    expect(sayFinding("reason", "No product but postage: 2191 rows left out")).toBe(
      "Kein Produkt, sondern Porto: 2191 Zeilen weggelassen",
    );
    expect(sayFinding("reason", "21134: None of its rows describes it; 1 row left out")).toBe(
      "21134: Keine seiner Zeilen beschreibt es; 1 Zeile weggelassen",
    );
    expect(sayFinding("reason", "An amount below 0. The variant has no cost")).toBe(
      "Ein Betrag unter 0. Die Variante hat keine Kosten",
    );
    expect(sayFinding("counted", "left out: rows of codes without a price")).toBe(
      "weggelassen: Zeilen von Codes ohne Preis",
    );
    expect(sayFinding("counted", "left out: rows of bad debts")).toBe("weggelassene Zeilen: Ausfälle");
  });

  it("is left as it is where nobody knows better", () => {
    expect(sayFinding("reason", "Something new")).toBe("Something new");
  });
});

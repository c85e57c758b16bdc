import { expect, test } from "vitest";
import { bestLanguage, byLanguage } from "./languages.ts";

const spoken = ["de-DE", "en-GB", "pt-BR"];

test.each([
  [["de-DE"], "de-DE"],
  [["de-AT", "en"], "de-DE"],
  [["DE"], "de-DE"],
  [["fr-FR", "pt-PT"], "pt-BR"],
  [["fr-FR"], "en-GB"],
  [[], "en-GB"],
])("whoever reads %j is spoken to in %s", (wanted, language) => {
  expect(bestLanguage(wanted, spoken)).toBe(language);
});

test("a language is added by its file", () => {
  expect([...byLanguage({ "./en-GB.json?area=public": 1, "./fr-FR.json?area=public": 2 })]).toEqual([
    ["en-GB", 1],
    ["fr-FR", 2],
  ]);
});

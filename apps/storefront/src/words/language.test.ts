import { expect, it } from "vitest";
import { languageOf } from "./language.ts";

it("speaks the language that was chosen, else the one the browser likes best of those we speak", () => {
  expect(languageOf({ cookie: "a=b; atelier-language=de-DE", acceptLanguage: "en" })).toBe("de-DE");
  expect(languageOf({ cookie: "atelier-language=en-GB", acceptLanguage: "de" })).toBe("en-GB");
  expect(languageOf({ acceptLanguage: "fr, de-AT;q=0.8, en;q=0.5" })).toBe("de-DE");
  expect(languageOf({ acceptLanguage: "en-US,en;q=0.9,de;q=0.8" })).toBe("en-GB");
  expect(languageOf({ acceptLanguage: "de;q=0, fr" })).toBe("en-GB");
  expect(languageOf({})).toBe("en-GB");
  expect(languageOf({ cookie: "atelier-language=<script>" })).toBe("en-GB");
});

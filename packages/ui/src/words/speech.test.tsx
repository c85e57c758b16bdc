import compile from "icu-minify/compile";
import { expect, test } from "vitest";
import { speechOf } from "./speech.tsx";

interface Samples {
  hello: null;
  things: { count: number };
  of: { shown: number; all: number };
  nothing: { q: string };
  ask: { address: string };
}

const speak = (locale: string, texts: Partial<Record<keyof Samples, string>>) => {
  const words = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compile(text)]));
  return speechOf<Samples>(locale, words);
};

test("a text is said as it stands, its blanks filled as they are", () => {
  const { t } = speak("en-GB", { hello: "Nothing in the bag yet.", nothing: "Nothing for “{q}”" });
  expect(t("hello")).toBe("Nothing in the bag yet.");
  expect(t("nothing", { q: "{count} $& gas" })).toBe("Nothing for “{count} $& gas”");
});

test("numbers and plurals are the language's own, and a language has as many plurals as it has", () => {
  const one = "{count, plural, one {# thing} other {# things}}";
  expect(speak("en-GB", { things: one }).t("things", { count: 1 })).toBe("1 thing");
  expect(speak("en-GB", { things: one }).t("things", { count: 4_012 })).toBe("4,012 things");
  const polish = speak("pl-PL", {
    things: "{count, plural, one {# rzecz} few {# rzeczy} many {# rzeczy.} other {# r}}",
  });
  expect([1, 3, 5].map((count) => polish.t("things", { count }))).toEqual(["1 rzecz", "3 rzeczy", "5 rzeczy."]);
  const german = speak("de-DE", { of: "{shown, number} von {all, number}" });
  expect(german.t("of", { shown: 24, all: 4_012 })).toBe("24 von 4.012");
});

test("a blank may hold a link", () => {
  const { rich } = speak("en-GB", { ask: "Write to {address}." });
  const address = <a href="mailto:x">us</a>;
  const parts = rich("ask", { address }) as { props: { children: unknown } }[];
  expect(parts.map(({ props }) => props.children)).toEqual(["Write to ", address, "."]);
});

test("a word that has not arrived says its key", () => {
  expect(speak("en-GB", {}).t("hello")).toBe("hello");
});

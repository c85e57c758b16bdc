import { expect, test } from "vitest";
import { currencyExponent, formatAmount, formatMoney, parseMoney } from "./format-money.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("a price in pounds is read in pounds and pence", () => {
  expect(formatMoney(1950, "GBP", "en-GB")).toBe("£19.50");
  expect(formatMoney(123_456_789, "GBP", "en-GB")).toBe("£1,234,567.89");
  expect(formatMoney(5, "GBP", "en-GB")).toBe("£0.05");
});

test("a price in euros reads as Germans write it", () => {
  expect(plain(formatMoney(123_456, "EUR", "de-DE"))).toBe("1.234,56 €");
});

test("yen have no smaller part", () => {
  expect(currencyExponent("JPY")).toBe(0);
  expect(formatMoney(1200, "JPY", "en-GB")).toBe("JP¥1,200");
});

test("crowns of Iceland are counted in hundredths, as Stripe does", () => {
  expect(currencyExponent("ISK")).toBe(2);
  expect(currencyExponent("MGA")).toBe(0);
});

test("dinars have three places", () => {
  expect(plain(formatMoney(1500, "KWD", "en-GB"))).toBe("KWD 1.500");
  expect(plain(formatMoney(5, "KWD", "en-GB"))).toBe("KWD 0.005");
});

test("a discount carries a true minus", () => {
  expect(formatMoney(-522, "GBP", "en-GB")).toBe("\u2212£5.22");
  expect(formatAmount(-379, "GBP", "en-GB")).toBe("\u22123.79");
});

test("an amount larger than a double can hold in decimals is still exact", () => {
  expect(formatMoney(9_007_199_254_740_991, "GBP", "en-GB")).toBe("£90,071,992,547,409.91");
});

test("half a penny is refused", () => {
  expect(() => formatMoney(19.5, "GBP", "en-GB")).toThrow(RangeError);
});

test("what people type is read in their own way", () => {
  expect(parseMoney("34", "GBP", "en-GB")).toBe(3400);
  expect(parseMoney("£1,234.5", "GBP", "en-GB")).toBe(123_450);
  expect(parseMoney("1.234,50", "EUR", "de-DE")).toBe(123_450);
  expect(parseMoney("1 200", "JPY", "en-GB")).toBe(1200);
  expect(parseMoney("\u22125.22", "GBP", "en-GB")).toBe(-522);
});

test("what comes out of a sheet written the other way is not read a hundredfold", () => {
  expect(parseMoney("21,50", "GBP", "en-GB")).toBe(2150);
  expect(parseMoney("1.234,50 €", "EUR", "en-GB")).toBe(123_450);
  expect(parseMoney("21.50", "EUR", "de-DE")).toBe(2150);
  expect(parseMoney("1,234.50", "EUR", "de-DE")).toBe(123_450);
  expect(parseMoney("1.200", "EUR", "de-DE")).toBe(120_000);
  expect(parseMoney("1.500", "KWD", "en-GB")).toBe(1500);
  expect(parseMoney("1.500", "KWD", "de-DE")).toBe(1_500_000);
});

test("what is no amount of the currency is not read at all", () => {
  expect(parseMoney("12.345", "GBP", "en-GB")).toBeUndefined();
  expect(parseMoney("12,345", "EUR", "de-DE")).toBeUndefined();
  expect(parseMoney("1,23,456", "GBP", "en-GB")).toBeUndefined();
  expect(parseMoney("12.5", "JPY", "en-GB")).toBeUndefined();
  expect(parseMoney("twelve", "GBP", "en-GB")).toBeUndefined();
  expect(parseMoney("", "GBP", "en-GB")).toBeUndefined();
});

import { describe, expect, it } from "vitest";
import { countedKinds } from "./counted-kinds.ts";
import { issuesCsv } from "./issues-csv.ts";
import { speak } from "../../words/words.ts";

await speak("en-GB");

describe("the wrong rows as CSV", () => {
  it("quotes what needs quoting", () => {
    expect(
      issuesCsv(
        [{ row: 14, column: "price", value: "34,00,", reason: 'Not "a" number' }],
        ["Row", "Column", "Value", "Why"],
      ),
    ).toBe('\ufeffRow,Column,Value,Why\r\n14,price,"34,00,","Not ""a"" number"\r\n');
  });

  it("disarms formulas", () => {
    const text = issuesCsv(
      [{ row: 2, column: "title", value: "=1+1", reason: "-" }],
      ["Row", "Column", "Value", "Why"],
    );
    expect(text).toContain("2,title,'=1+1,'-");
  });

  it("names what was counted and leaves out what was not there", () => {
    expect(
      countedKinds({ "products new": 9, "left out: rows of postage": 3, "pictures failed": 0 }, ["products new"]),
    ).toEqual([{ label: "Left out: rows of postage", n: 3 }]);
  });
});

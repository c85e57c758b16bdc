import { describe, expect, it } from "vitest";
import { mappingFrom } from "./csv-mapping.ts";

const given = (...map: string[]) => mappingFrom({ map, decimal: "comma", weight: "kg" });

describe("the columns of a CSV by command", () => {
  it("are read in one word or several, a heading with a comma too", () => {
    expect(given("title=Name,price=Preis, brutto,picture=Bild 1", "picture=Bild 2")).toEqual({
      columns: [
        { field: "title", heading: "Name" },
        { field: "price", heading: "Preis, brutto" },
        { field: "picture", heading: "Bild 1" },
        { field: "picture", heading: "Bild 2" },
      ],
      decimal: ",",
      weightUnit: "kg",
    });
  });

  it("are refused with what is wrong with them", () => {
    expect(() => given("title=Name")).toThrow("No column is the price");
    expect(() => given("titel=Name,price=Preis")).toThrow('"titel=Name" names no field');
    expect(() => given("title=Name,title=Name 2,price=Preis")).toThrow("Two columns are the title");
  });
});

import { describe, expect, it } from "vitest";
import { guessMapping } from "./guess-mapping.ts";

const columns = (...headings: string[]) => headings.map((heading) => ({ heading, samples: [], decimal: null }));
const guessed = (...headings: string[]) =>
  Object.fromEntries(guessMapping(columns(...headings)).columns.map(({ heading, field }) => [heading, field]));

describe("what a file's columns seem to be", () => {
  it("is known from Shopify's headings, the status before whether it is published", () => {
    expect(guessed("Handle", "Title", "Body (HTML)", "Published", "Variant SKU", "Variant Price", "Status")).toEqual({
      Handle: "handle",
      Title: "title",
      "Body (HTML)": "description",
      "Variant SKU": "sku",
      "Variant Price": "price",
      Status: "status",
    });
  });

  it("is known from Etsy's, with each of its pictures", () => {
    expect(
      guessed("TITLE", "DESCRIPTION", "PRICE", "CURRENCY_CODE", "QUANTITY", "TAGS", "IMAGE1", "IMAGE2", "SKU"),
    ).toEqual({
      TITLE: "title",
      DESCRIPTION: "description",
      PRICE: "price",
      QUANTITY: "stock",
      TAGS: "tags",
      IMAGE1: "picture",
      IMAGE2: "picture",
      SKU: "sku",
    });
  });

  it("is known from plain German ones, what stands in brackets aside", () => {
    expect(guessed("Artikelnummer", "Bezeichnung", "Preis (EUR)", "Größe", "Lagerbestand", "Farbe des Bandes")).toEqual(
      {
        Artikelnummer: "sku",
        Bezeichnung: "title",
        "Preis (EUR)": "price",
        Größe: "option1Value",
        Lagerbestand: "stock",
      },
    );
  });

  it("takes the unit of weights from their heading, and the decimal mark from the prices", () => {
    const mapping = guessMapping([
      { heading: "Name", samples: [], decimal: "." },
      { heading: "Preis", samples: [], decimal: "," },
      { heading: "Gewicht (kg)", samples: [], decimal: "," },
    ]);
    expect(mapping).toMatchObject({ decimal: ",", weightUnit: "kg" });
  });
});

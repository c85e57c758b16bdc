import { writeFileSync } from "node:fs";

const PRODUCTS = 3_800;
const firsts = ["RED", "BLUE", "VINTAGE", "SMALL", "LARGE", "WOODEN", "GLASS", "RETROSPOT", "PAISLEY", "IVORY"];
const seconds = ["HEART", "STAR", "BIRD", "ROSE", "DAISY", "PARISIENNE", "SPOTTY", "WOODLAND", "REGENCY", "CIRCUS"];
const things = ["LANTERN", "MUG", "LUNCH BOX", "CUSHION", "BUNTING", "TEA TOWEL", "FRAME", "NOTEBOOK", "GARDEN SIGN"];

/** Writes a file in the form of the Online Retail data set, with as many products. Returns its path. */
export function writeGeneratedCatalog(path: string): string {
  const rows = ["InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"];
  for (let at = 0; at < PRODUCTS; at++) {
    const words = [firsts[at % 10], seconds[Math.floor(at / 10) % 10], things[at % 9], `NO ${Math.floor(at / 90) + 1}`];
    const price = (0.55 + (at % 40) * 0.35).toFixed(2);
    rows.push(`${536_365 + at},${20_000 + at},${words.join(" ")},12,2010-12-01 08:26:00,${price},17850,United Kingdom`);
  }
  writeFileSync(path, `${rows.join("\n")}\n`);
  return path;
}

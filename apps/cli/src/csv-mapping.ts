import { importField, importMapping, type ImportMapping } from "@atelier/contract/imports";
import { CannotOpen } from "@atelier/core/opening";

export interface CsvOptions {
  map: string[];
  decimal: string;
  weight: string;
  dryRun?: boolean;
}

/** Adds up what an option is given several times. */
export function gathered(value: string, before: string[]): string[] {
  return [...before, value];
}

const marks: Readonly<Record<string, string>> = { point: ".", comma: ",", ".": ".", ",": "," };

/** Reads "title=Name,price=Preis". A comma in a heading is told from one between two by the field that follows it. */
export function mappingFrom({ map, decimal, weight }: CsvOptions): ImportMapping {
  const columns = map.flatMap((fields) => fields.split(/,(?=[a-z][A-Za-z0-9]*=)/)).map(pairFrom);
  const parsed = importMapping.safeParse({ columns, decimal: marks[decimal], weightUnit: weight });
  if (parsed.success) return parsed.data;
  throw new CannotOpen("failed", wrong(parsed.error.issues));
}

function pairFrom(pair: string): { field: string; heading: string } {
  const at = pair.indexOf("=");
  const field = pair.slice(0, at).trim();
  if (at < 0 || !importField.safeParse(field).success)
    throw new CannotOpen("failed", `"${pair}" names no field. Fields: ${importField.options.join(", ")}.`);
  return { field, heading: pair.slice(at + 1).trim() };
}

function wrong(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  const [first] = issues;
  if (first?.path[0] === "decimal") return "--decimal is point or comma.";
  if (first?.path[0] === "weightUnit") return "--weight is g, kg, oz or lb.";
  return `--map: ${issues.map(({ message }) => message).join(". ")}.`;
}

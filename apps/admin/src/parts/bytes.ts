import { locale } from "../words/words.ts";

/** Bytes as people say them: "41.8 MB", "640 kB". */
export function megabytes(bytes: number): string {
  const large = bytes >= 1_000_000;
  const format = new Intl.NumberFormat(locale(), {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    maximumFractionDigits: large ? 1 : 0,
  });
  return format.format(bytes / (large ? 1_000_000 : 1000));
}

import { formatMoney } from "@atelier/ui";
import { locale, t } from "../words/words.ts";
import type { FilterField } from "./filter-field.ts";
import { dateOf } from "./when.ts";

export interface ChipWords {
  how: string;
  value: string;
  clear: () => void;
}

/** A set filter as a sentence, "Total between £10.00 and £50.00"; undefined while it is not set. */
export function chipWords(field: FilterField): ChipWords | undefined {
  switch (field.kind) {
    case "choice": {
      const set = field.value !== undefined ? field : field.not;
      if (set?.value === undefined) return undefined;
      const label = field.choices.find((choice) => choice.value === set.value)?.label ?? set.value;
      return { how: set.how, value: label, clear: () => set.onChange(undefined) };
    }
    case "text":
      if (field.value === undefined) return undefined;
      return { how: field.how, value: field.value, clear: () => field.onChange(undefined) };
    case "day":
      if (field.value === undefined) return undefined;
      return { how: field.how, value: day(field.value), clear: () => field.onChange(undefined) };
    case "days": {
      const words = { since: t("list.since"), until: t("list.until") };
      return range(field, words, { say: day, clear: () => field.onChange({ from: undefined, to: undefined }) });
    }
    case "amounts": {
      const words = { since: t("list.atLeast"), until: t("list.atMost") };
      const say = (minor: number) => formatMoney(minor, field.currency, locale());
      return range(field, words, { say, clear: () => field.onChange({ from: undefined, to: undefined }) });
    }
  }
}

function day(value: string): string {
  return dateOf(`${value}T12:00:00Z`, "UTC");
}

function range<T>(
  { from, to }: { from: T | undefined; to: T | undefined },
  words: { since: string; until: string },
  { say, clear }: { say: (end: T) => string; clear: () => void },
): ChipWords | undefined {
  if (from !== undefined && to !== undefined)
    return { how: t("list.between"), value: t("list.and", { from: say(from), to: say(to) }), clear };
  if (from !== undefined) return { how: words.since, value: say(from), clear };
  if (to !== undefined) return { how: words.until, value: say(to), clear };
  return undefined;
}

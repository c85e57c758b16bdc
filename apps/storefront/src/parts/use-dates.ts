import { useMemo } from "react";
import { useShop } from "../shell/use-shop.ts";
import { useWords } from "../words/words.tsx";

export type Dates = {
  /** "20 November 2026" */
  day: (instant: string) => string;
  /** "14:12" */
  time: (instant: string) => string;
  /** "Fri 20 Nov, 14:12" */
  moment: (instant: string) => string;
};

/** Writes instants in the page's language and the shop's time zone. */
export function useDates(): Dates {
  const { locale } = useWords();
  const timeZone = useShop()?.timeZone;
  return useMemo(() => {
    const zone = timeZone ? { timeZone } : {};
    const write = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, { ...options, ...zone });
      return (instant: string) => format.format(new Date(instant));
    };
    return {
      day: write({ day: "numeric", month: "long", year: "numeric" }),
      time: write({ hour: "2-digit", minute: "2-digit" }),
      moment: write({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }),
    };
  }, [locale, timeZone]);
}

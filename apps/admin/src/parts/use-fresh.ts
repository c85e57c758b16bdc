import { useZone } from "../shell/session.tsx";
import { locale, t } from "../words/words.ts";

/** "Fresh 10:40:12": when a list last came from the shop. */
export function useFresh(updatedAt: number): string {
  const zone = useZone();
  if (updatedAt === 0) return "";
  const time = new Intl.DateTimeFormat(locale(), {
    timeZone: zone,
    hourCycle: "h23",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return t("list.fresh", { time: time.format(updatedAt) });
}

import type { WorkListView } from "@atelier/contract/health";
import { currencyExponent, formatMoney } from "@atelier/ui";
import { dateOf } from "../../parts/when.ts";
import { locale, t } from "../../words/words.ts";
import { chartScale } from "./chart-scale.ts";

const width = 252;
const height = 82;
const top = 18;

/** Gross per day as bars, today's still open. Its table stands beneath it. */
export function DayChart(props: { days: WorkListView["days"]; currency: string }) {
  const { days, currency } = props;
  const highest = Math.max(0, ...days.map((day) => day.grossMinor));
  const scale = chartScale(highest);
  const y = (minor: number) => top + height - (minor / scale.top) * height;
  const step = width / Math.max(1, days.length);
  const best = days.find((day) => day.grossMinor === highest);
  const short = (minor: number) =>
    new Intl.NumberFormat(locale(), {
      style: "currency",
      currency,
      maximumFractionDigits: 0,
      notation: "compact",
    }).format(Number(minor) / 10 ** currencyExponent(currency));
  const label =
    best && highest > 0
      ? t("home.chartLabel", {
          best: dateOf(`${best.day}T12:00:00Z`, "UTC"),
          sum: formatMoney(highest, currency, locale()),
        })
      : t("home.chartEmpty");
  return (
    <svg className="chart" width="288" height="122" viewBox="0 0 288 122" role="img" aria-label={label}>
      {scale.lines.map((minor) => (
        <g key={minor}>
          <line className={minor === 0 ? "zero" : "ax"} x1="0" x2={width} y1={y(minor)} y2={y(minor)} />
          <text x="288" y={y(minor) + 4} textAnchor="end">
            {minor === 0 ? "0" : short(minor)}
          </text>
        </g>
      ))}
      {days.map((day, at) => (
        <rect
          key={day.day}
          className={at === days.length - 1 ? "a open" : "a"}
          x={at * step + 1}
          width={Math.max(1, step - 2)}
          y={y(day.grossMinor)}
          height={Math.max(0, top + height - y(day.grossMinor))}
        >
          <title>{`${dateOf(`${day.day}T12:00:00Z`, "UTC")}: ${formatMoney(day.grossMinor, currency, locale())}, ${t("home.ordersOn", { n: day.orders })}`}</title>
        </rect>
      ))}
      <text x="0" y="118">
        {days[0] ? dateOf(`${days[0].day}T12:00:00Z`, "UTC").replace(/^\S+ /, "") : ""}
      </text>
      <text x={width} y="118" textAnchor="end">
        {t("home.today")}
      </text>
    </svg>
  );
}

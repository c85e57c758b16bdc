import type { WorkListView } from "@atelier/contract/health";
import { Disclosure, formatMoney } from "@atelier/ui";
import { SideSection } from "@atelier/ui/admin";
import { Fragment } from "react";
import { dateOf } from "../../parts/when.ts";
import { useZone } from "../../shell/session.tsx";
import { locale, t } from "../../words/words.ts";
import { DayChart } from "./day-chart.tsx";

/** What came in: thirty days as a small chart with its table beside it, and four spans in figures. */
export function HomeNumbers(props: { work: WorkListView }) {
  const { work } = props;
  const zone = useZone();
  const money = (minor: number) => formatMoney(minor, work.currency, locale());
  const month = work.numbers.find((number) => number.name === "last30");
  return (
    <>
      <SideSection title={t("home.net30")}>
        <p className="home-sum">{money(month?.netMinor ?? 0)}</p>
        <p className="two pb-s3">
          {t("home.net30Words", { n: month?.orders ?? 0, gross: money(month?.grossMinor ?? 0) })}
        </p>
        <DayChart days={work.days} currency={work.currency} />
        <p className="meta under">{t("home.chartWords", { zone })}</p>
        <Disclosure title={t("home.asTable")}>
          <table className="plain" aria-label={t("home.perDay")}>
            <thead>
              <tr>
                <th scope="col">{t("home.day")}</th>
                <th scope="col" className="num">
                  {t("place.orders")}
                </th>
                <th scope="col" className="num">
                  {t("home.gross")}
                </th>
              </tr>
            </thead>
            <tbody>
              {work.days.toReversed().map((day) => (
                <tr key={day.day}>
                  <td>{dateOf(`${day.day}T12:00:00Z`, "UTC")}</td>
                  <td className="num">{count(day.orders)}</td>
                  <td className="num">{money(day.grossMinor)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Disclosure>
      </SideSection>
      <SideSection title={t("home.spans")} action={<span className="meta">{t("home.spansHead")}</span>}>
        <div className="fig">
          {work.numbers.map((number) => (
            <Fragment key={number.name}>
              <span>{t(`home.span.${number.name}`)}</span>
              <span className="now">{money(number.grossMinor)}</span>
              <span className="prev">{count(number.orders)}</span>
            </Fragment>
          ))}
        </div>
      </SideSection>
      {(work.counts.toPay > 0 || work.counts.drafts > 0) && (
        <SideSection title={t("home.also")}>
          {work.counts.toPay > 0 && <p className="two">{t("home.toPay", { n: work.counts.toPay })}</p>}
          {work.counts.drafts > 0 && <p className="two">{t("home.drafts", { n: work.counts.drafts })}</p>}
        </SideSection>
      )}
    </>
  );
}

function count(n: number): string {
  return new Intl.NumberFormat(locale()).format(n);
}

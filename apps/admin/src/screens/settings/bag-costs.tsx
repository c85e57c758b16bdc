import type { TriedBagView } from "@atelier/contract/delivery";
import { formatMoney } from "@atelier/ui";
import { locale, t } from "../../words/words.ts";
import { percent } from "./number-words.ts";

/** What the bag comes to by each rate: delivery, tax, total; every sum as the shop computed it. */
export function BagCosts(props: { bag: TriedBagView; stale: boolean }) {
  const { bag } = props;
  const money = (minor: number) => formatMoney(minor, bag.currency, locale());
  const tax = bag.tax && { name: bag.tax.name, rate: percent(bag.tax.rateBp) };
  return (
    <div aria-busy={props.stale}>
      <p className="two pb-s3">{bag.zone === null ? t("bag.nowhere") : t("bag.zone", { zone: bag.zone })}</p>
      {bag.ways.map((way) => (
        <dl key={way.name} className="bag-way">
          <dt>
            {way.name}
            {way.promise && <span className="three"> {way.promise}</span>}
          </dt>
          <dd>{way.shippingMinor === 0 ? t("bag.free") : money(way.shippingMinor)}</dd>
          {way.freeAfterMinor !== null && (
            <dt className="three whole">{t("bag.freeAfter", { sum: money(way.freeAfterMinor) })}</dt>
          )}
          {tax && (
            <>
              <dt className="two">{t(bag.pricesIncludeTax ? "bag.taxIn" : "bag.taxOn", tax)}</dt>
              <dd className="two">{money(way.taxMinor)}</dd>
            </>
          )}
          <dt className="strong">{t("bag.total")}</dt>
          <dd className="strong">{money(way.totalMinor)}</dd>
        </dl>
      ))}
      {bag.tooHeavyFor.length > 0 && (
        <p className="two">{t("bag.tooHeavy", { names: new Intl.ListFormat(locale()).format(bag.tooHeavyFor) })}</p>
      )}
      {!tax && bag.ways.length > 0 && <p className="three pt-s3">{t("bag.noTax")}</p>}
    </div>
  );
}

import type { AdminOrderView } from "@atelier/contract/orders";
import { Disclosure, formatAmount } from "@atelier/ui";
import { Fragment } from "react";
import { locale, t } from "../../words/words.ts";

/** How the total came about, step by step, as it was reckoned at the sale. */
export function DerivationSteps(props: { totals: AdminOrderView["totals"] }) {
  const { derivation, currency } = props.totals;
  if (derivation.length === 0) return null;
  const amount = (minor: number) => formatAmount(minor, currency, locale());
  return (
    <Disclosure title={t("money.how")}>
      <dl className="derivation">
        {derivation.map((step, at) => (
          <Fragment key={`${step.kind}-${at}`}>
            <dt className={step.kind === "total" ? "total" : undefined}>
              {known(step)}
              {step.rateBp !== undefined && step.ofMinor !== undefined && (
                <span className="three">
                  {" "}
                  {t("money.rateOf", { rate: step.rateBp / 100, of: amount(step.ofMinor) })}
                </span>
              )}
              {step.included && <span className="three"> {t("money.contained")}</span>}
            </dt>
            <dd className={step.kind === "total" ? "total" : step.included ? "three" : undefined}>
              {amount(step.amountMinor)}
            </dd>
          </Fragment>
        ))}
      </dl>
    </Disclosure>
  );
}

// The shop names its own sums plainly; what has a name of its own (a carrier, a tax) keeps it.
function known(step: AdminOrderView["totals"]["derivation"][number]): string {
  if (step.kind === "goods" || step.kind === "total") return t(`money.step.${step.kind}`);
  return step.label;
}

import type { DerivationStep, TotalsView } from "@atelier/contract/cart";
import { Bill, type BillLine } from "@atelier/ui";
import type { ReactNode } from "react";
import { type Speech, useWords } from "../words/words.tsx";
import { useMoney } from "./price-text.tsx";

export type TotalsBillProps = {
  totals: TotalsView;
  /** "4 things" instead of "Goods". */
  goods?: ReactNode;
  /** Under delivery: what is missing until it is free. */
  shippingNote?: ReactNode;
  /** Nothing of it is sent. */
  noShipping?: boolean | undefined;
  totalLabel?: ReactNode;
  totalNote?: ReactNode;
};

type Look = { speech: Speech; money: (minor: number) => string };

/** The server's totals ruled like an invoice, each with how it came about. Nothing is added up here. */
export function TotalsBill(props: TotalsBillProps) {
  const speech = useWords();
  const { t } = speech;
  const write = useMoney();
  const { totals } = props;
  const look: Look = { speech, money: (minor) => write(minor, totals.currency) };
  const steps = (...kinds: DerivationStep["kind"][]) => totals.derivation.filter((step) => kinds.includes(step.kind));
  const taxes = steps("tax");
  return (
    <Bill
      lines={[
        { key: "goods", label: props.goods ?? t("bill.goods"), value: look.money(totals.goodsMinor) },
        ...steps("discount", "points").map((step, at) => ({
          key: `less ${at}`,
          label: step.label,
          value: look.money(step.amountMinor),
        })),
        ...(props.noShipping ? [] : [shippingLine(props, steps("shipping")[0], look)]),
        ...taxes.filter((tax) => !tax.included).map((tax, at) => taxLine(tax, `tax ${at}`, look)),
      ]}
      total={{
        label: (
          <>
            {props.totalLabel ?? t("bill.toPay")}
            {props.totalNote && <span className="meta bill-note">{props.totalNote}</span>}
          </>
        ),
        value: look.money(totals.totalMinor),
      }}
      after={taxes.filter((tax) => tax.included).map((tax, at) => taxLine(tax, `included ${at}`, look))}
    />
  );
}

function shippingLine(props: TotalsBillProps, step: DerivationStep | undefined, look: Look): BillLine {
  const { totals, shippingNote } = props;
  const known = totals.shippingMinor !== null;
  return {
    key: "shipping",
    label: (
      <>
        {step?.label || look.speech.t("bill.delivery")}
        {shippingNote && <span className="meta bill-note">{shippingNote}</span>}
      </>
    ),
    value: known ? look.money(totals.shippingMinor ?? 0) : look.speech.t("bill.whenKnown"),
    provisional: !known,
  };
}

function taxLine(tax: DerivationStep, key: string, { speech, money }: Look): BillLine {
  const { t, locale } = speech;
  const rate =
    tax.rateBp === undefined
      ? undefined
      : new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(tax.rateBp / 10_000);
  const name = rate && !tax.label.includes("%") ? `${tax.label}, ${rate}` : tax.label;
  return {
    key,
    label: tax.included ? t("bill.ofWhich", { tax: name }) : name,
    value: money(tax.amountMinor),
    derivation: rate && tax.ofMinor !== undefined ? t("bill.taxOf", { rate, of: money(tax.ofMinor) }) : undefined,
  };
}

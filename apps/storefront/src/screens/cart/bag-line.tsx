import type { CartLineView, CartView } from "@atelier/contract/cart";
import { LabelLine, StatusMark, Stepper } from "@atelier/ui";
import { Link } from "../../router/link.tsx";
import type { ReactNode } from "react";
import { pictureOf } from "../../parts/picture-of.ts";
import { PriceText, useMoney } from "../../parts/price-text.tsx";
import { Refused } from "../../parts/refused.tsx";
import { variantStockWords } from "../../parts/stock-words.ts";
import { unbroken } from "../../parts/unbroken.ts";
import { useWords } from "../../words/words.tsx";
import { useAcceptChanges, usePendingQuantity, usePendingRemoval, useSetQuantity } from "./cart-mutations.ts";
import { useChangeWords } from "./change-words.ts";

export type BagLineProps = { line: CartLineView; cart: CartView; size: "normal" | "tall"; onRemove: () => void };

/** One line of the bag: how many, how much, and what has changed since it was put in. */
export function BagLine(props: BagLineProps) {
  const speech = useWords();
  const { t } = speech;
  const { line, cart, size, onRemove } = props;
  const set = useSetQuantity();
  const pending = usePendingQuantity(line.id);
  const leaving = usePendingRemoval(line.id);
  const gone = line.change?.kind === "gone";
  const callout = useCallout(props, set);
  return (
    <LabelLine
      picture={line.image ? pictureOf(line.image) : undefined}
      title={
        <Link
          to="/goods/$slug"
          params={{ slug: line.slug }}
          search={line.sku ? { variant: line.sku } : { variant: line.variantId }}
        >
          {line.title}
        </Link>
      }
      medium={unbroken(line.medium, ...line.choices)}
      stock={gone ? t("stock.soldOut") : variantStockWords(line, line.kind, speech)}
      gone={gone}
      price={
        <LinePrice
          line={line}
          currency={cart.totals.currency}
          pending={pending !== undefined && pending.quantity !== line.quantity}
        />
      }
      acts={
        !leaving && (
          <>
            {!gone && (
              <Stepper
                size={size}
                label={t("bag.quantityOf", { title: line.title })}
                value={pending?.quantity ?? line.quantity}
                onChange={(quantity) => set.mutate({ lineId: line.id, quantity })}
              />
            )}
            <button
              type="button"
              className="link"
              aria-label={t("bag.removeOf", { title: line.title })}
              onClick={onRemove}
            >
              {t("bag.remove")}
            </button>
          </>
        )
      }
      callout={callout?.words}
      calloutTone={callout?.tone}
    />
  );
}

function LinePrice(props: { line: CartLineView; currency: string; pending: boolean }) {
  const { t } = useWords();
  const { line, currency, pending } = props;
  if (line.change?.kind === "gone") return <span className="meta">{t("bag.notCounted")}</span>;
  const was = line.change?.kind === "price" && line.quantity === 1 ? line.change.wasMinor : undefined;
  return (
    <span className={pending ? "soft" : undefined}>
      <PriceText minor={line.lineMinor} currency={currency} wasMinor={was} />
    </span>
  );
}

type Callout = { tone: "plain" | "warn" | "alert"; words: ReactNode };

function useCallout(props: BagLineProps, set: ReturnType<typeof useSetQuantity>): Callout | undefined {
  const { t } = useWords();
  const money = useMoney();
  const words = useChangeWords();
  const accept = useAcceptChanges();
  const { line, cart } = props;
  const { change } = line;
  const pending = usePendingQuantity(line.id);
  const leaving = usePendingRemoval(line.id);
  const waits = leaving ?? pending;
  if (waits?.paused) {
    const what = leaving
      ? t("bag.waitingOut")
      : t("bag.waiting", { from: line.quantity, to: pending?.quantity ?? line.quantity });
    return { tone: "plain", words: <WaitingWords what={what} onUndo={waits.takeBack} /> };
  }
  if (set.error) return { tone: "alert", words: <Refused error={set.error} /> };
  const what = words(line, cart.totals.currency) ?? "";
  if (change?.kind === "gone") return { tone: "alert", words: <strong>{what}</strong> };
  if (change?.kind === "short") {
    const { available } = change;
    const take = () => set.mutate({ lineId: line.id, quantity: available });
    return {
      tone: "warn",
      words: <ChangeWords what={what} action={t("change.take", { count: available })} onAct={take} />,
    };
  }
  if (change?.kind === "price") {
    const single = cart.lines.filter((one) => one.change).length === 1;
    return {
      tone: "warn",
      words: (
        <ChangeWords
          what={what}
          action={single ? t("change.keep", { price: money(line.unitPriceMinor, cart.totals.currency) }) : undefined}
          onAct={() => accept.mutate()}
        />
      ),
    };
  }
  return undefined;
}

function ChangeWords(props: { what: string; action: string | undefined; onAct: () => void }) {
  return (
    <>
      <strong>{props.what}</strong>{" "}
      {props.action && (
        <button type="button" className="link" onClick={props.onAct}>
          {props.action}
        </button>
      )}
    </>
  );
}

function WaitingWords(props: { what: string; onUndo: () => void }) {
  const { t } = useWords();
  return (
    <>
      <StatusMark shape="triangle" tone="warn">
        {props.what}
      </StatusMark>{" "}
      <button type="button" className="link" onClick={props.onUndo}>
        {t("bag.undo")}
      </button>
    </>
  );
}

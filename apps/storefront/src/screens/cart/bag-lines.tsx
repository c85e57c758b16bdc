import type { CartLineView, CartView } from "@atelier/contract/cart";
import { LabelLine, Note } from "@atelier/ui";
import { type ReactNode, useState } from "react";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { useWords } from "../../words/words.tsx";
import { BagLine } from "./bag-line.tsx";
import { useAddToBag, usePendingAdditions, useRemoveLine } from "./cart-mutations.ts";

type Removed = { line: CartLineView; at: number };

/** The lines, those still on their way in, and those just taken out with their way back. */
export function BagLines(props: { cart: CartView; size: "normal" | "tall" }) {
  const { cart, size } = props;
  const { t } = useWords();
  const why = useRefusalWords();
  const [removed, setRemoved] = useState<Removed[]>([]);
  const adding = usePendingAdditions();
  const remove = useRemoveLine();
  const putBack = useAddToBag();
  function takeOut(line: CartLineView, at: number): void {
    remove.mutate({ lineId: line.id }, { onSuccess: () => setRemoved((before) => [...before, { line, at }]) });
  }
  function undo({ line }: Removed): void {
    putBack.mutate(
      { variantId: line.variantId, quantity: line.quantity, title: line.title },
      { onSuccess: () => setRemoved((before) => before.filter((one) => one.line.id !== line.id)) },
    );
  }
  const rows = [
    ...cart.lines.map((line, at) => ({
      at,
      key: line.id,
      row: <BagLine line={line} cart={cart} size={size} onRemove={() => takeOut(line, at)} />,
    })),
    ...removed.map((one) => ({
      at: one.at - 0.5,
      key: `removed ${one.line.id}`,
      row: <RemovedLine removed={one} onUndo={() => undo(one)} />,
    })),
  ].toSorted((a, b) => a.at - b.at);
  const failure = remove.error ?? putBack.error;
  return (
    <>
      {failure && (
        <Note tone="alert" live>
          {why(failure)}
        </Note>
      )}
      <ul>
        {rows.map(({ key, row }) => (
          <RowKey key={key}>{row}</RowKey>
        ))}
        {adding.map((one, at) => (
          <LabelLine
            key={`adding ${at}`}
            title={one.title}
            stock={<span role="status">{t("bag.adding")}</span>}
            price={<span className="ghost price" aria-hidden="true" />}
          />
        ))}
      </ul>
    </>
  );
}

function RowKey(props: { children: ReactNode }) {
  return props.children;
}

function RemovedLine(props: { removed: Removed; onUndo: () => void }) {
  const { t } = useWords();
  const { line } = props.removed;
  return (
    <li className="label-line removed-line">
      <p role="status">{t("bag.takenOut", { title: line.title })}</p>
      <button type="button" className="link" autoFocus onClick={props.onUndo}>
        {t("bag.undo")}
      </button>
    </li>
  );
}

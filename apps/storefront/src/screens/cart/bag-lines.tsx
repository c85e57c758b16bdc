import type { CartLineView, CartView } from "@atelier/contract/cart";
import { LabelLine, Note } from "@atelier/ui";
import { type ReactNode, useState } from "react";
import { Refused } from "../../parts/refused.tsx";
import { useWords } from "../../words/words.tsx";
import { BagLine } from "./bag-line.tsx";
import { useAddToBag, usePendingAdditions, useRemoveLine } from "./cart-mutations.ts";
import { useKeptRefusal } from "./use-kept-refusal.ts";

type Removed = { line: CartLineView; at: number };

/** The lines, those still on their way in, and those just taken out with their way back. */
export function BagLines(props: { cart: CartView; size: "normal" | "tall" }) {
  const { cart, size } = props;
  const { t } = useWords();
  const [removed, setRemoved] = useState<Removed[]>([]);
  const adding = usePendingAdditions();
  const remove = useRemoveLine();
  const putBack = useAddToBag();
  const kept = useKeptRefusal();
  // Each is followed to its end: what is given to `mutate` itself is only told of the newest.
  async function takeOut(line: CartLineView, at: number): Promise<void> {
    await remove.mutateAsync({ lineId: line.id });
    setRemoved((before) => [...before, { line, at }]);
  }
  async function undo({ line }: Removed): Promise<void> {
    await putBack.mutateAsync({ variantId: line.variantId, quantity: line.quantity, title: line.title });
    setRemoved((before) => before.filter((one) => one.line.id !== line.id));
  }
  const rows = [
    ...cart.lines.map((line, at) => ({
      at,
      key: line.id,
      row: <BagLine line={line} cart={cart} size={size} onRemove={() => void takeOut(line, at).catch(isTold)} />,
    })),
    ...removed.map((one) => ({
      at: one.at - 0.5,
      key: `removed ${one.line.id}`,
      row: <RemovedLine removed={one} onUndo={() => void undo(one).catch(isTold)} />,
    })),
  ].toSorted((a, b) => a.at - b.at);
  const failure = remove.error ?? putBack.error ?? kept;
  return (
    <>
      {failure && (
        <Note tone="alert" live>
          <Refused error={failure} />
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
            stock={<span role="status">{t(one.paused ? "bag.waitingIn" : "bag.adding")}</span>}
            acts={
              one.paused && (
                <button type="button" className="link" onClick={one.takeBack}>
                  {t("bag.undo")}
                </button>
              )
            }
            price={<span className="ghost price" aria-hidden="true" />}
          />
        ))}
      </ul>
    </>
  );
}

/** What is refused stands above the lines. */
function isTold(): void {}

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

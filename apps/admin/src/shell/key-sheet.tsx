import { FormDialog } from "@atelier/ui/admin";
import { Fragment, useState } from "react";
import { t, type PlainWordKey } from "../words/words.ts";
import { letSingleKeysAct, singleKeysAct } from "./keys.ts";

type Shortcut = { does: PlainWordKey; keys: readonly string[]; between?: "then" | "plus" };

const sheet: readonly { title: PlainWordKey; keys: readonly Shortcut[] }[] = [
  {
    title: "keys.anywhere",
    keys: [
      { does: "finder.title", keys: ["Ctrl", "K"], between: "plus" },
      { does: "keys.this", keys: ["?"] },
      { does: "rail.fold", keys: ["\\"] },
      { does: "place.home", keys: ["G", "H"], between: "then" },
      { does: "place.orders", keys: ["G", "O"], between: "then" },
      { does: "place.products", keys: ["G", "P"], between: "then" },
      { does: "place.stock", keys: ["G", "S"], between: "then" },
      { does: "place.imports", keys: ["G", "I"], between: "then" },
      { does: "place.outbox", keys: ["G", "M"], between: "then" },
      { does: "place.jobs", keys: ["G", "J"], between: "then" },
      { does: "place.health", keys: ["G", "E"], between: "then" },
    ],
  },
  {
    title: "keys.list",
    keys: [
      { does: "keys.rows", keys: ["J", "K"] },
      { does: "keys.open", keys: ["↵"] },
      { does: "keys.choose", keys: ["X"] },
      { does: "keys.peek", keys: ["Space"] },
      { does: "keys.search", keys: ["/"] },
      { does: "keys.filter", keys: ["F"] },
      { does: "keys.views", keys: ["]", "["] },
      { does: "keys.close", keys: ["Esc"] },
    ],
  },
  {
    title: "keys.order",
    keys: [
      { does: "order.ship", keys: ["S"] },
      { does: "order.deliver", keys: ["D"] },
      { does: "keys.note", keys: ["N"] },
      { does: "keys.sendNote", keys: ["Ctrl", "↵"], between: "plus" },
    ],
  },
  {
    title: "keys.editing",
    keys: [
      { does: "keys.save", keys: ["Ctrl", "S"], between: "plus" },
      { does: "keys.fillDown", keys: ["Ctrl", "D"], between: "plus" },
      { does: "keys.paste", keys: ["Ctrl", "V"], between: "plus" },
      { does: "keys.cells", keys: ["Tab", "Shift Tab"] },
      { does: "stock.adjust", keys: ["A"] },
    ],
  },
];

/** The map of keys, with the switch for single letters. */
export function KeySheet(props: { open: boolean; onClose: () => void }) {
  const [acting, setActing] = useState(singleKeysAct);
  function turn(act: boolean): void {
    letSingleKeysAct(act);
    setActing(act);
  }
  return (
    <FormDialog
      wide
      open={props.open}
      onClose={props.onClose}
      title={t("keys.title")}
      footNote={<Footnote acting={acting} onTurn={turn} />}
      actions={t("keys.mac")}
    >
      <div className="keycols">
        {sheet.map((group) => (
          <section key={group.title}>
            <h3>{t(group.title)}</h3>
            <dl>
              {group.keys.map((shortcut) => (
                <div key={shortcut.does}>
                  <dt>{t(shortcut.does)}</dt>
                  <dd>
                    <Keys shortcut={shortcut} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </FormDialog>
  );
}

function Keys(props: { shortcut: Shortcut }) {
  const { keys, between } = props.shortcut;
  return keys.map((key, at) => (
    <Fragment key={key}>
      {at > 0 && <span className="plus">{between === "then" ? t("keys.then") : between === "plus" ? "+" : " "}</span>}
      <kbd className="k">{key}</kbd>
    </Fragment>
  ));
}

function Footnote(props: { acting: boolean; onTurn: (act: boolean) => void }) {
  return (
    <>
      {props.acting ? t("keys.rest") : t("keys.areOff")}{" "}
      <button type="button" className="act" onClick={() => props.onTurn(!props.acting)}>
        {props.acting ? t("keys.turnOff") : t("keys.turnOn")}
      </button>
    </>
  );
}

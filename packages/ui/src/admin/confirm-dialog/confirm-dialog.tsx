import { type ReactNode, useId, useState } from "react";
import { Button } from "../../button/button.tsx";
import { Input } from "../../field/field.tsx";
import { useAdminWords } from "../admin-words.ts";
import { Overlay } from "../sheet/overlay.tsx";

export type ConfirmDialogProps = {
  open: boolean;
  onClose: () => void;
  /** The question with its object: "Take Bloom Strike out?" */
  title: ReactNode;
  /** What follows, with counts: "It leaves the shop at once. 3 open orders stay." */
  children: ReactNode;
  /** The verb, with the sum when money moves: "Refund £42.10". */
  verb: string;
  onConfirm: () => void;
  busy?: boolean | undefined;
  /** Takes away or gives away something; the button turns red. */
  danger?: boolean | undefined;
  /** Only for what cannot be undone: the word to be typed first. */
  typeToConfirm?: string | undefined;
  cancel?: string | undefined;
};

/** Asks before something that matters, naming what follows. Never "Are you sure?". */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const words = useAdminWords();
  const [typed, setTyped] = useState("");
  const wordId = useId();
  const { typeToConfirm: word } = props;
  const ready = word === undefined || typed.trim() === word;
  function close(): void {
    setTyped("");
    props.onClose();
  }
  return (
    <Overlay
      open={props.open}
      onClose={close}
      title={props.title}
      dismissable={!props.busy}
      shape={{ className: "box-over", role: "alertdialog" }}
      actions={
        <>
          <Button onClick={close}>{props.cancel ?? words.back}</Button>
          <Button
            variant={props.danger ? "danger" : "primary"}
            busy={props.busy}
            aria-disabled={!ready}
            onClick={() => ready && props.onConfirm()}
          >
            {props.verb}
          </Button>
        </>
      }
    >
      <div className="two">{props.children}</div>
      {word !== undefined && (
        <div className="field">
          <label className="field-name" htmlFor={wordId}>
            <span>
              {words.typeToConfirm[0]} <b className="code">{word}</b> {words.typeToConfirm[1]}
            </span>
          </label>
          <Input id={wordId} value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
        </div>
      )}
    </Overlay>
  );
}

/** What an act sets going, named one by one: mails sent, keys revoked, stock returned. */
export function Effects(props: { items: readonly { key: string; icon: ReactNode; text: ReactNode }[] }) {
  return (
    <ul className="effects">
      {props.items.map((item) => (
        <li key={item.key}>
          {item.icon}
          <span>{item.text}</span>
        </li>
      ))}
    </ul>
  );
}

import { type ReactNode, useId } from "react";
import { classNames } from "../class-names.ts";
import { Icon } from "../icon/icon.tsx";
import { icons } from "../icon/icon-paths.ts";
import { useWords } from "../locale/locale.tsx";
import { useModal } from "./use-modal.ts";

type ModalProps = {
  open: boolean;
  /** Esc, the cross or the scrim was pressed. */
  onClose: () => void;
  title: ReactNode;
  closeLabel?: string | undefined;
  /** Stays at the bottom while the body scrolls. */
  footer?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

export type DrawerProps = ModalProps & {
  /** From the side of the page's end, or from below on phones (`sheet`). */
  from?: "end" | "start" | "bottom" | undefined;
};

/** A sheet pulled over the page: the bag, the facets on a phone. */
export function Drawer(props: DrawerProps) {
  const { from = "end" } = props;
  const titleId = useId();
  const wiring = useModal(props.open, props.onClose);
  return (
    <dialog
      {...wiring}
      className={classNames("modal is-modal drawer", `from-${from}`, props.className)}
      aria-labelledby={titleId}
    >
      <div className="drawer-head">
        <h2 className="heading" id={titleId}>
          {props.title}
        </h2>
        <CloseButton label={props.closeLabel} onPress={props.onClose} />
      </div>
      <div className="drawer-body">{props.open && props.children}</div>
      {props.footer && <div className="drawer-foot">{props.footer}</div>}
    </dialog>
  );
}

/** A question or a small form in the middle of the page. */
export function Dialog(
  props: ModalProps & { role?: "dialog" | "alertdialog" | undefined; wide?: boolean | undefined },
) {
  const titleId = useId();
  const wiring = useModal(props.open, props.onClose);
  return (
    <dialog
      {...wiring}
      role={props.role === "alertdialog" ? "alertdialog" : undefined}
      className={classNames("modal is-modal dialog", props.wide && "wide", props.className)}
      aria-labelledby={titleId}
    >
      <header>
        <h2 className="heading" id={titleId}>
          {props.title}
        </h2>
        <CloseButton label={props.closeLabel} onPress={props.onClose} />
      </header>
      <div className="body">{props.open && props.children}</div>
      {props.footer && <footer>{props.footer}</footer>}
    </dialog>
  );
}

function CloseButton(props: { label: string | undefined; onPress: () => void }) {
  const words = useWords();
  return (
    <button type="button" className="icon" aria-label={props.label ?? words.close} onClick={props.onPress}>
      <Icon path={icons.close} size={18} />
    </button>
  );
}

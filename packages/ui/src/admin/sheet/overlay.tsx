import type { ReactNode } from "react";
import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { buttonClass } from "../../button/button.tsx";
import { classNames } from "../../class-names.ts";
import { Icon } from "../../icon/icon.tsx";
import { icons } from "../../icon/icon-paths.ts";
import { useWords } from "../../locale/locale.tsx";

export type OverlayProps = {
  open: boolean;
  /** Esc, the cross or the scrim. */
  onClose: () => void;
  title: ReactNode;
  /** Beside the title. */
  facts?: ReactNode;
  /** At the left of the foot. */
  footNote?: ReactNode;
  /** Buttons at the right of the foot; the one that acts comes last. */
  actions?: ReactNode;
  /** A press on the scrim closes it too; off where something typed could be lost. */
  dismissable?: boolean | undefined;
  children: ReactNode;
};

type Shape = { className: string; role?: "dialog" | "alertdialog" };

/** What sheets and dialogs share: scrim, focus kept inside and given back, head, body, foot. */
export function Overlay(props: OverlayProps & { shape: Shape }) {
  const words = useWords();
  const { shape, dismissable = true } = props;
  return (
    <ModalOverlay
      className="over-scrim"
      isOpen={props.open}
      isDismissable={dismissable}
      onOpenChange={(open) => !open && props.onClose()}
    >
      <Modal className={classNames("over", shape.className)}>
        <Dialog className="over-section" role={shape.role ?? "dialog"}>
          <header>
            <Heading slot="title" level={2}>
              {props.title}
            </Heading>
            {props.facts && <span className="two">{props.facts}</span>}
            <span className="does">
              <AriaButton
                className={buttonClass({ variant: "quiet", icon: true })}
                aria-label={words.close}
                onPress={props.onClose}
              >
                <Icon path={icons.close} />
              </AriaButton>
            </span>
          </header>
          <div className="body">{props.children}</div>
          {(props.actions || props.footNote) && (
            <footer>
              {props.footNote && <span className="two">{props.footNote}</span>}
              <span className="does">{props.actions}</span>
            </footer>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A wide sheet from the page's end, for work that needs room: a refund, a stock count. */
export function Sheet(props: OverlayProps & { width?: "wide" | "narrow" | undefined }) {
  return <Overlay {...props} shape={{ className: props.width === "narrow" ? "sheet narrow" : "sheet" }} />;
}

/** A short form in the middle: a new product, a new code. */
export function FormDialog(props: OverlayProps & { wide?: boolean | undefined }) {
  return <Overlay {...props} shape={{ className: props.wide ? "box-over wide" : "box-over" }} />;
}

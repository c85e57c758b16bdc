import { type MouseEvent, type RefObject, type SyntheticEvent, useLayoutEffect, useRef } from "react";

export type ModalWiring = {
  ref: RefObject<HTMLDialogElement | null>;
  onCancel: (event: SyntheticEvent<HTMLDialogElement>) => void;
  onMouseDown: (event: MouseEvent<HTMLDialogElement>) => void;
  onClick: (event: MouseEvent<HTMLDialogElement>) => void;
};

/** Opens and closes a native dialog: focus goes in and comes back, Esc and a press on the scrim ask to close. */
export function useModal(open: boolean, onClose: () => void): ModalWiring {
  const ref = useRef<HTMLDialogElement>(null);
  const pressedOutside = useRef(false);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog || !open) return;
    if (!dialog.open) dialog.showModal();
    // Closing before React takes the element away is what gives the focus back.
    return () => dialog.close();
  }, [open]);
  return {
    ref,
    onCancel(event) {
      event.preventDefault();
      if (event.target === event.currentTarget) onClose();
    },
    onMouseDown(event) {
      pressedOutside.current = isOutside(event);
    },
    // Both ends of the press count: selecting text and letting go over the scrim closes nothing.
    onClick(event) {
      if (pressedOutside.current && isOutside(event)) onClose();
    },
  };
}

function isOutside(event: MouseEvent<HTMLDialogElement>): boolean {
  if (event.target !== event.currentTarget) return false;
  const box = event.currentTarget.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  return x < box.left || x > box.right || y < box.top || y > box.bottom;
}

import { Peek, type PeekProps, Sheet } from "@atelier/ui/admin";
import { createContext, useContext, useEffect } from "react";
import { createPortal } from "react-dom";
import { useNarrow } from "./use-narrow.ts";

export interface PeekPlace {
  host: HTMLElement | null;
  setOpen: (open: boolean) => void;
}

export const PeekContext = createContext<PeekPlace>({ host: null, setOpen: () => undefined });

/** A row looked at beside its list; on narrow screens as a sheet over it. */
export function PeekSlot(props: PeekProps) {
  const narrow = useNarrow();
  const { host, setOpen } = useContext(PeekContext);
  useEffect(() => {
    setOpen(!narrow);
    return () => setOpen(false);
  }, [narrow, setOpen]);
  if (narrow) {
    return (
      <Sheet
        open
        width="narrow"
        title={props.title}
        facts={props.facts}
        onClose={props.onClose}
        actions={props.actions}
      >
        <div className="peek-in">{props.children}</div>
      </Sheet>
    );
  }
  return host ? createPortal(<Peek {...props} />, host) : null;
}

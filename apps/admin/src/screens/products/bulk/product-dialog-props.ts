import type { ShelvesView } from "@atelier/contract/shelves";
import type { ProductChange } from "@atelier/contract/product-changes";

export interface ProductDialogProps {
  /** How many products it is for. */
  n: number;
  busy: boolean;
  onClose: () => void;
  onDo: (change: ProductChange) => void;
  shelves: ShelvesView | undefined;
}

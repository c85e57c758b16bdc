import type { ProductStatus as Status } from "@atelier/contract/catalog";
import { type Standing, StatusWord } from "@atelier/ui/admin";
import { t } from "../../words/words.ts";

const standings: Record<Status, Standing> = { published: "settled", draft: "todo", archived: "held" };

/** Whether a product hangs in the shop. */
export function ProductStatus(props: { status: Status }) {
  return <StatusWord standing={standings[props.status]}>{t(`product.status.${props.status}`)}</StatusWord>;
}

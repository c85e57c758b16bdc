import type { ProductStatus as Status } from "@atelier/contract/catalog";
import { type Standing, StatusWord } from "@atelier/ui/admin";
import { longWhen } from "../../parts/when.ts";
import { useZone } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";

const standings: Record<Status, Standing> = { published: "settled", draft: "todo", archived: "held" };

/** Whether a product hangs in the shop, or when it will by itself. */
export function ProductStatus(props: { status: Status; publishAt: string | null }) {
  const { status, publishAt } = props;
  const zone = useZone();
  const said = publishAt ? t("product.scheduled", { when: longWhen(publishAt, zone) }) : t(`product.status.${status}`);
  return <StatusWord standing={standings[status]}>{said}</StatusWord>;
}

import type { ProductStatus as Status } from "@atelier/contract/catalog";
import { type Standing, StatusWord } from "@atelier/ui/admin";
import { longWhen } from "../../parts/when.ts";
import { useZone } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";

const standings: Record<Status, Standing> = { published: "settled", draft: "todo", archived: "held" };

/** Whether a product hangs in the shop, or when it will by itself; in a list on two lines, so that its column stays narrow. */
export function ProductStatus(props: { status: Status; publishAt: string | null; isInList?: boolean }) {
  const { status, publishAt, isInList } = props;
  const zone = useZone();
  if (!publishAt) return <StatusWord standing={standings[status]}>{t(`product.status.${status}`)}</StatusWord>;
  const when = longWhen(publishAt, zone);
  return (
    <StatusWord standing={standings[status]}>
      {isInList ? (
        <span className="inline-block w-min whitespace-normal">
          {t("product.scheduled", { when: when.replaceAll(" ", "\u00a0") })}
        </span>
      ) : (
        t("product.scheduled", { when })
      )}
    </StatusWord>
  );
}

import { admin } from "@atelier/client/react";
import { Button, EmptyState } from "@atelier/ui";
import { Kbd, PageHead } from "@atelier/ui/admin";
import { getRouteApi } from "@tanstack/react-router";
import { DidNotArrive } from "../../../parts/list-state.tsx";
import { PageGhost } from "../../../parts/page-ghost.tsx";
import { useKeys } from "../../../shell/keys.ts";
import { t } from "../../../words/words.ts";
import { PackingSlip } from "./packing-slip.tsx";

const route = getRouteApi("/shell/orders/slips");

/** The packing slips of chosen orders, a sheet for each, ready to be printed. */
export function SlipsScreen() {
  const ids = route.useSearch({ select: (search) => search.ids?.split(".") ?? [] });
  const asked = admin.useQueries((ask) => ids.map((id) => ask.orders.byId({ id }, { staleTime: 60_000 })));
  useKeys({ p: () => window.print() });
  const failed = asked.find((one) => one.isError && !one.data);
  const orders = asked.flatMap((one) => one.data ?? []);
  if (failed) {
    return (
      <div className="pad pt-s6">
        <DidNotArrive asked={failed} />
      </div>
    );
  }
  if (ids.length > 0 && orders.length < ids.length) return <PageGhost />;
  return (
    <>
      <title>{t("slips.title")}</title>
      <div className="no-print">
        <PageHead
          title={t("slips.title")}
          facts={t("slips.count", { n: orders.length })}
          actions={
            orders.length > 0 && (
              <Button variant="primary" onClick={() => window.print()}>
                {t("slips.print")} <Kbd>P</Kbd>
              </Button>
            )
          }
        />
      </div>
      {orders.length === 0 ? (
        <EmptyState title={t("slips.none")}>
          <p>{t("slips.noneWords")}</p>
        </EmptyState>
      ) : (
        <div className="slips">
          {orders.map((order) => (
            <PackingSlip key={order.id} order={order} />
          ))}
        </div>
      )}
    </>
  );
}

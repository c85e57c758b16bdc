import { admin } from "@atelier/client/react";
import { Columns, PageHead, ThumbBar } from "@atelier/ui/admin";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { DidNotArrive } from "../../parts/list-state.tsx";
import { PageGhost } from "../../parts/page-ghost.tsx";
import { Time } from "../../parts/time.tsx";
import { useCurrentActs } from "../../shell/current-acts.ts";
import { useKeys } from "../../shell/keys.ts";
import { useRecent } from "../../shell/recent.ts";
import { t } from "../../words/words.ts";
import { FulfillmentState, PaymentState } from "../orders/order-states.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { orderCommands } from "./order-commands.ts";
import { OrderActs, PrimaryAct } from "./order-acts.tsx";
import { OrderLines } from "./order-lines.tsx";
import { OrderMoney } from "./order-money.tsx";
import { OrderSide } from "./order-side.tsx";
import { OrderTimeline } from "./order-timeline.tsx";
import { ShipSheet } from "./ship-sheet.tsx";
import { useOrderActs } from "./use-order-acts.ts";

const route = getRouteApi("/shell/orders/$orderId");

/** One order: what was bought, the money to the penny, what happened, who it goes to, and what may be done next. */
export function OrderScreen() {
  const { orderId } = route.useParams();
  const asked = admin.orders.byId.useQuery({ id: orderId }, { refetchInterval: 60_000 });
  const [open, setOpen] = useState<"ship" | "cancel" | null>(null);
  const acts = useOrderActs(orderId, () => setOpen(null));
  const order = asked.data;
  useKeys({
    s: () => order?.may.ship && setOpen("ship"),
    d: () => order?.may.deliver && acts.deliver.mutate({ id: orderId }),
  });
  useRecent(
    order && {
      key: order.id,
      kind: "orders",
      label: `${order.number}  ${order.shippingAddress?.name ?? order.email}`,
      to: `/orders/${order.id}`,
    },
  );
  useCurrentActs(() => orderCommands(order, acts, setOpen));
  if (!order)
    return asked.isError ? (
      <div className="pad pt-s6">
        <DidNotArrive asked={asked} title={t("order.didNotArrive")} />
      </div>
    ) : (
      <PageGhost />
    );
  const primary = <PrimaryAct order={order} acts={acts} onShip={() => setOpen("ship")} />;
  const others = <OrderActs order={order} acts={acts} onCancel={() => setOpen("cancel")} />;
  return (
    <>
      <title>{order.number}</title>
      <PageHead
        back={<Link to="/orders">{t("place.orders")}</Link>}
        title={order.number}
        facts={
          <>
            {t("order.placed")} <Time at={order.placedAt} long />
            <i className="gap" />
            <PaymentState order={{ paymentStatus: order.payment.status }} />
            <FulfillmentState order={{ ...order, paymentStatus: order.payment.status }} />
          </>
        }
        actions={others}
        primary={primary}
      />
      <Columns side={<OrderSide order={order} acts={acts} />} sideLabel={t("order.context")}>
        <OrderLines order={order} acts={acts} />
        <OrderMoney order={order} />
        <OrderTimeline order={order} acts={acts} />
      </Columns>
      {(order.may.ship || order.may.deliver) && <ThumbBar>{primary}</ThumbBar>}
      <ShipSheet order={order} act={acts.ship} open={open === "ship"} onClose={() => setOpen(null)} />
      <CancelDialog order={order} act={acts.cancel} open={open === "cancel"} onClose={() => setOpen(null)} />
    </>
  );
}

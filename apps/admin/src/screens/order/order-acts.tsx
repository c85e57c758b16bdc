import type { AdminOrderView } from "@atelier/contract/orders";
import { Button } from "@atelier/ui";
import { Kbd, Menu, type MenuAct } from "@atelier/ui/admin";
import { useMay } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import type { OrderActions } from "./use-order-acts.ts";

/** The one next step of an order, if there is one for this person. */
export function PrimaryAct(props: { order: AdminOrderView; acts: OrderActions; onShip: () => void }) {
  const { order, acts, onShip } = props;
  const pieces = order.lines.reduce((sum, line) => sum + line.waits, 0);
  if (order.may.ship) {
    return (
      <Button variant="primary" onClick={onShip}>
        {t("order.shipPieces", { n: pieces })} <Kbd>S</Kbd>
      </Button>
    );
  }
  if (order.may.deliver) {
    return (
      <Button variant="primary" busy={acts.deliver.isPending} onClick={() => acts.deliver.mutate({ id: order.id })}>
        {t("order.deliver")} <Kbd>D</Kbd>
      </Button>
    );
  }
  if (order.status === "pending" && order.may.checkPayment) {
    return (
      <Button
        variant="primary"
        busy={acts.checkPayment.isPending}
        onClick={() => acts.checkPayment.mutate({ id: order.id })}
      >
        {t("order.checkPayment")}
      </Button>
    );
  }
  return null;
}

/** The rest of what may be done; hidden where this role never may, with a reason where it may not now. */
export function OrderActs(props: { order: AdminOrderView; acts: OrderActions; onCancel: () => void }) {
  const { order, acts, onCancel } = props;
  const everCancels = useMay("orders.cancel");
  const everChecks = useMay("orders.check-payment");
  const copyNumber: MenuAct = {
    key: "copy",
    label: t("order.copyNumber"),
    onAct: () => void navigator.clipboard.writeText(order.number),
  };
  const check: MenuAct = {
    key: "check",
    label: t("order.checkPayment"),
    disabled: !order.may.checkPayment || acts.checkPayment.isPending,
    note: order.may.checkPayment ? undefined : t("order.nothingToCheck"),
    onAct: () => acts.checkPayment.mutate({ id: order.id }),
  };
  const cancel: MenuAct = {
    key: "cancel",
    label: t("order.cancelAsk"),
    danger: true,
    disabled: !order.may.cancel,
    note: order.may.cancel ? undefined : t(order.status === "cancelled" ? "order.isCancelled" : "order.cannotCancel"),
    onAct: onCancel,
  };
  const groups = [
    { key: "look", acts: [copyNumber, ...(everChecks ? [check] : [])] },
    ...(everCancels ? [{ key: "end", acts: [cancel] }] : []),
  ];
  return <Menu label={t("order.more")} groups={groups} />;
}

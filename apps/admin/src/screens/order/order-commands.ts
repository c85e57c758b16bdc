import type { AdminOrderView } from "@atelier/contract/orders";
import { icons } from "@atelier/ui";
import { type CommandGroup, drawerIcons } from "@atelier/ui/admin";
import { t } from "../../words/words.ts";
import type { OrderActions } from "./use-order-acts.ts";

/** What may be done with this order now, for the palette. */
export function orderCommands(
  order: AdminOrderView | undefined,
  acts: OrderActions,
  open: (what: "ship" | "cancel") => void,
): CommandGroup {
  if (!order) return { key: "here", title: "", commands: [] };
  const { id, number, may } = order;
  const offered = [
    { key: "ship", label: t("order.ship"), keys: "S", may: may.ship, onRun: () => open("ship") },
    {
      key: "deliver",
      label: t("order.deliver"),
      keys: "D",
      may: may.deliver,
      onRun: () => acts.deliver.mutate({ id }),
    },
    {
      key: "check",
      label: t("order.checkPayment"),
      may: may.checkPayment,
      onRun: () => acts.checkPayment.mutate({ id }),
    },
    { key: "note", label: t("finder.note"), keys: "N", may: may.note, onRun: focusNote },
    { key: "copy", label: t("order.copyNumber"), may: true, onRun: () => void navigator.clipboard.writeText(number) },
    { key: "cancel", label: t("order.cancelAsk"), may: may.cancel, onRun: () => open("cancel") },
  ];
  return {
    key: "here",
    title: t("finder.order", { number }),
    commands: offered
      .filter((one) => one.may)
      .map(({ may: _may, ...command }) => ({
        ...command,
        key: `here-${command.key}`,
        icon: command.key === "note" ? icons.plus : drawerIcons.orders,
      })),
  };
}

// Once the palette has given the focus back.
function focusNote(): void {
  setTimeout(() => document.querySelector<HTMLElement>(".note-box textarea")?.focus(), 50);
}

import { admin } from "@atelier/client/react";
import { formatMoney } from "@atelier/ui";
import { type Command, type CommandGroup, CommandPalette, drawerIcons } from "@atelier/ui/admin";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useState } from "react";
import { locale, t } from "../words/words.ts";
import { useMay } from "./session.tsx";
import { useStillCommands } from "./still-commands.ts";

/** Ctrl K: places and acts at once, orders, products and stock of the shop as they arrive. */
export function Finder(props: { open: boolean; onClose: () => void; onKeys: () => void }) {
  return props.open && <Finding {...props} />;
}

function Finding(props: { onClose: () => void; onKeys: () => void }) {
  const [query, setQuery] = useState("");
  const q = useSettled(query.trim());
  const asked = q.length >= 2;
  const records = useRecords(q, asked);
  const still = useStillCommands(query, props.onKeys);
  const groups = [...still, ...records.groups].filter((group) => group.commands.length > 0);
  const looking = asked && records.looking;
  return (
    <CommandPalette
      open
      onClose={props.onClose}
      query={query}
      onQuery={setQuery}
      groups={groups}
      placeholder={t("finder.ask")}
      status={looking ? t("finder.looking") : groups.length === 0 ? t("finder.nothing") : undefined}
    />
  );
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 150);
    return () => clearTimeout(timer);
  }, [text]);
  return useDeferredValue(settled);
}

function useRecords(q: string, asked: boolean): { groups: CommandGroup[]; looking: boolean } {
  const navigate = useNavigate();
  const may = { orders: useMay("orders.read"), products: useMay("products.read"), stock: useMay("stock.read") };
  const orders = admin.orders.list.useQuery({ q, view: "all", limit: 5 }, { enabled: asked && may.orders });
  const products = admin.products.list.useQuery({ q, limit: 5 }, { enabled: asked && may.products });
  const stock = admin.stock.list.useQuery({ q, limit: 5 }, { enabled: asked && may.stock });
  if (!asked) return { groups: [], looking: false };
  const looking = orders.isFetching || products.isFetching || stock.isFetching;
  const found: Command[][] = [
    (orders.data?.items ?? []).map((order) => ({
      key: `order-${order.id}`,
      label: `${order.number}  ${order.customer}`,
      icon: drawerIcons.orders,
      note: formatMoney(order.totalMinor, order.currency, locale()),
      onRun: () => void navigate({ to: "/orders/$orderId", params: { orderId: order.id } }),
    })),
    (products.data?.items ?? []).map((product) => ({
      key: `product-${product.id}`,
      label: product.title,
      icon: drawerIcons.products,
      note: t(`product.status.${product.status}`),
      onRun: () => void navigate({ to: "/products/$productId", params: { productId: product.id } }),
    })),
    (stock.data?.items ?? []).map((row) => ({
      key: `stock-${row.variantId}`,
      label: [row.sku, row.title, ...row.choices].filter(Boolean).join("  "),
      icon: drawerIcons.stock,
      note: t("stock.free", { n: row.free }),
      onRun: () => void navigate({ to: "/stock", search: { q: row.sku ?? row.title, variant: row.variantId } }),
    })),
  ];
  const titles = [t("place.orders"), t("place.products"), t("place.stock")];
  // Each waits for those before it: what arrives is added below and pushes nothing away under the hand.
  const late = [orders, products, stock].findIndex((asking) => asking.isLoading);
  return {
    looking,
    groups: (late < 0 ? found : found.slice(0, late)).map((commands, at) => ({
      key: `records-${at}`,
      title: titles[at] ?? "",
      aside: t("finder.found", { n: commands.length }),
      commands,
    })),
  };
}

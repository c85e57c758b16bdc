import { admin } from "@atelier/client/react";
import { formatMoney, icons } from "@atelier/ui";
import { type Command, type CommandGroup, CommandPalette, drawerIcons } from "@atelier/ui/admin";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useState } from "react";
import { locale, t } from "../words/words.ts";
import { fits } from "./fits.ts";
import { places } from "./places.ts";
import { useMay, useSession } from "./session.tsx";

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

function useStillCommands(query: string, onKeys: () => void): CommandGroup[] {
  const navigate = useNavigate();
  const { me } = useSession();
  const maySave = useMay("products.save");
  const mayImport = useMay("imports.run");
  const goTo: Command[] = places
    .filter((place) => me.permissions.includes(place.needs))
    .map((place) => ({
      key: place.key,
      label: t(place.label),
      icon: place.icon,
      keys: `G ${place.go.toUpperCase()}`,
      onRun: () => void navigate({ to: place.to }),
    }));
  const acts: Command[] = [
    {
      key: "to-ship",
      label: t("finder.toShip"),
      icon: drawerIcons.orders,
      onRun: () => void navigate({ to: "/orders", search: { view: "to-ship" } }),
    },
    ...(maySave
      ? [
          {
            key: "new-product",
            label: t("products.new"),
            icon: icons.plus,
            onRun: () => void navigate({ to: "/products", search: { new: "1" } }),
          },
        ]
      : []),
    ...(mayImport
      ? [
          {
            key: "import",
            label: t("imports.start"),
            icon: drawerIcons.imports,
            onRun: () => void navigate({ to: "/imports" }),
          },
        ]
      : []),
    { key: "keys", label: t("keys.title"), icon: drawerIcons.jobs, keys: "?", onRun: onKeys },
  ];
  const fitting = (commands: Command[]) => commands.filter((command) => fits(command.label, query));
  return [
    { key: "acts", title: t("finder.do"), commands: fitting(acts) },
    { key: "places", title: t("finder.goTo"), commands: fitting(goTo) },
  ];
}

function useRecords(q: string, asked: boolean): { groups: CommandGroup[]; looking: boolean } {
  const navigate = useNavigate();
  const orders = admin.orders.list.useQuery({ q, view: "all", limit: 5 }, { enabled: asked });
  const products = admin.products.list.useQuery({ q, limit: 5 }, { enabled: asked });
  const stock = admin.stock.list.useQuery({ q, limit: 5 }, { enabled: asked });
  if (!asked) return { groups: [], looking: false };
  const found: Command[] = [
    ...(orders.data?.items ?? []).map((order) => ({
      key: `order-${order.id}`,
      label: `${order.number}  ${order.customer}`,
      icon: drawerIcons.orders,
      note: formatMoney(order.totalMinor, order.currency, locale()),
      onRun: () => void navigate({ to: "/orders/$orderId", params: { orderId: order.id } }),
    })),
    ...(products.data?.items ?? []).map((product) => ({
      key: `product-${product.id}`,
      label: product.title,
      icon: drawerIcons.products,
      note: t(`product.status.${product.status}`),
      onRun: () => void navigate({ to: "/products/$productId", params: { productId: product.id } }),
    })),
    ...(stock.data?.items ?? []).map((row) => ({
      key: `stock-${row.variantId}`,
      label: [row.sku, row.title, ...row.choices].filter(Boolean).join("  "),
      icon: drawerIcons.stock,
      note: t("stock.free", { n: row.free }),
      onRun: () => void navigate({ to: "/stock", search: { q: row.sku ?? row.title, variant: row.variantId } }),
    })),
  ];
  const looking = orders.isFetching || products.isFetching || stock.isFetching;
  return {
    looking,
    groups: [
      { key: "records", title: t("finder.records"), aside: t("finder.found", { n: found.length }), commands: found },
    ],
  };
}

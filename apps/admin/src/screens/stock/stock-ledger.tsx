import type { AdminOutputs } from "@atelier/client";
import type { StockRowView } from "@atelier/contract/stock";
import { admin } from "@atelier/client/react";
import { Section, Table, type TableColumn } from "@atelier/ui/admin";
import { keepPreviousData } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { listState } from "../../parts/list-state.tsx";
import { Pager } from "../../parts/pager.tsx";
import { Time } from "../../parts/time.tsx";
import { cursorOf } from "../../parts/trail.ts";
import { present } from "../../shell/search-params.ts";
import { t, type PlainWordKey } from "../../words/words.ts";
import { signed } from "./signed.ts";

type Movement = AdminOutputs["stock"]["movements"]["items"][number];

/** A variant's ledger: every piece that came or went, why, and by whom. Rows are added, never changed. */
export function StockLedger(props: {
  row: StockRowView;
  trail: string | undefined;
  onTrail: (trail: string | undefined) => void;
}) {
  const { row, trail, onTrail } = props;
  const question = { variantId: row.variantId, ...present({ cursor: cursorOf(trail) }), limit: 25 };
  const asked = admin.stock.movements.useQuery(question, { placeholderData: keepPreviousData });
  const movements = asked.data?.items ?? [];
  return (
    <Section title={t("stock.ledger")} aside={t("stock.ledgerAside")}>
      <Table
        plain
        label={t("stock.ledger")}
        columns={movementColumns}
        rows={movements}
        rowKey={(movement) => movement.id}
        {...listState(asked, <p className="two py-s4">{t("stock.noMovements")}</p>, movements.length > 0)}
      />
      <p className="pager-line">
        <Pager trail={trail} nextCursor={asked.data?.nextCursor} onTrail={onTrail} />
      </p>
    </Section>
  );
}

const kinds: Record<string, PlainWordKey> = {
  opening: "movement.opening",
  sale: "movement.sale",
  count: "movement.count",
  damage: "movement.damage",
  return: "movement.return",
  found: "movement.found",
  delivery: "movement.delivery",
  import: "movement.import",
  other: "movement.other",
};

const movementColumns: TableColumn<Movement>[] = [
  {
    key: "when",
    head: t("stock.when"),
    soft: true,
    width: "120px",
    phone: "sub",
    cell: (movement) => <Time at={movement.createdAt} />,
  },
  {
    key: "what",
    head: t("stock.what"),
    width: "104px",
    phone: "title",
    cell: (movement) => {
      const key = kinds[movement.kind];
      return key ? t(key) : movement.kind;
    },
  },
  {
    key: "why",
    head: t("stock.why"),
    soft: true,
    cell: (movement) => (
      <span className="wrap-words">
        {movement.orderId && movement.orderNumber && (
          <Link className="link" to="/orders/$orderId" params={{ orderId: movement.orderId }}>
            {movement.orderNumber}
          </Link>
        )}{" "}
        {movement.note}
      </span>
    ),
  },
  {
    key: "change",
    head: t("stock.handChange"),
    numeric: true,
    width: "76px",
    phone: "value",
    cell: (movement) => signed(movement.quantity),
  },
  {
    key: "after",
    head: t("stock.onHand"),
    numeric: true,
    width: "76px",
    cell: (movement) => <b>{movement.onHandAfter}</b>,
  },
  {
    key: "by",
    head: t("stock.by"),
    width: "148px",
    phone: "state",
    cell: (movement) => movement.actorName ?? t("actor.system"),
  },
];

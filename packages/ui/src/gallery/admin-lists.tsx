import { useState } from "react";
import { FilterChips } from "../admin/filter-chips/filter-chips.tsx";
import { Kbd } from "../admin/kbd/kbd.tsx";
import { Table, type TableSort } from "../admin/table/table.tsx";
import { TableFoot } from "../admin/table/table-foot.tsx";
import { Views } from "../admin/tabs/views.tsx";
import { Toolbar } from "../admin/toolbar/toolbar.tsx";
import { Button } from "../button/button.tsx";
import { OtherTables } from "./admin-tables.tsx";
import { columns, orders } from "./sample-orders.tsx";

export function AdminLists() {
  return (
    <>
      <OrdersList />
      <div className="pad">
        <OtherTables />
      </div>
    </>
  );
}

function OrdersList() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(["FF-4211"]));
  const [sort, setSort] = useState<TableSort>({ key: "placed", direction: "descending" });
  const [query, setQuery] = useState("");
  return (
    <>
      <Views
        views={[
          {
            key: "open",
            link: (
              <a href="#open">
                Open <span className="n">15</span>
              </a>
            ),
          },
          {
            key: "ship",
            link: (
              <a href="#ship">
                To ship <span className="n">9</span>
              </a>
            ),
          },
          {
            key: "all",
            link: (
              <a href="#all" aria-current="page">
                All <span className="n">about 4,200</span>
              </a>
            ),
          },
        ]}
        end={
          <a className="act" href="#save">
            Save as…
          </a>
        }
      />
      <FilterChips
        chips={[
          {
            key: "placed",
            field: "Placed",
            how: "since",
            value: "Thu 12 Nov",
            onRemove: () => undefined,
            onEdit: () => undefined,
          },
          { key: "total", field: "Total", how: "at least", value: "£14.00", onRemove: () => undefined },
        ]}
        onAdd={() => undefined}
        onClear={() => undefined}
        clearLabel="Clear both"
        end="20 of 27, times in Europe/London"
      />
      <Toolbar
        search={{ value: query, onChange: setQuery, label: "Number, name, SKU, key" }}
        end={
          <>
            <Button size="small">Columns</Button>
            <Button size="small">Export…</Button>
            <Button size="small" variant="primary">
              Draft order
            </Button>
          </>
        }
        selection={
          chosen.size > 0
            ? {
                words: (
                  <>
                    <b>{chosen.size} selected</b> of {orders.length}
                  </>
                ),
                actions: (
                  <>
                    <Button>Print slips</Button>
                    <Button>
                      Mark shipped… <Kbd>S</Kbd>
                    </Button>
                  </>
                ),
                onClear: () => setChosen(new Set()),
              }
            : undefined
        }
      />
      <Table
        label="Orders"
        columns={columns}
        rows={orders}
        rowKey={(order) => order.number}
        sort={sort}
        onSort={setSort}
        selection={{ chosen, onChange: setChosen, name: (order) => order.number }}
        cursor="FF-4187"
        mark={(order) => (order.number === "FF-4213" ? "new" : order.number === "FF-4190" ? "wait" : undefined)}
        phoneSub={(order) => `${order.number} · ${order.placed}`}
      />
      <TableFoot
        actions={
          <>
            <Button size="small" disabled>
              Earlier page
            </Button>
            <Button size="small">Later page</Button>
          </>
        }
      >
        <span>20 orders</span>
        <span>
          Gross <b>£4,247.90</b>
        </span>
      </TableFoot>
    </>
  );
}

import { useState } from "react";
import { FilterChips } from "../admin/filter-chips/filter-chips.tsx";
import { Kbd } from "../admin/kbd/kbd.tsx";
import { type Standing, StatusWord } from "../admin/status-word/status-word.tsx";
import { Table, type TableColumn, type TableSort } from "../admin/table/table.tsx";
import { TableFoot } from "../admin/table/table-foot.tsx";
import { Views } from "../admin/tabs/views.tsx";
import { Toolbar } from "../admin/toolbar/toolbar.tsx";
import { Button } from "../button/button.tsx";
import { EmptyState, ErrorState } from "../empty-state/empty-state.tsx";
import { Specimen } from "./specimen.tsx";

type Order = { number: string; placed: string; customer: string; total: string; payment: [Standing, string]; fulfillment: [Standing, string] };

const orders: readonly Order[] = [
  { number: "FF-4213", placed: "10:30", customer: "Amara Nwosu-Clarke", total: "52.00", payment: ["settled", "Paid"], fulfillment: ["todo", "To ship"] },
  { number: "FF-4211", placed: "08:12", customer: "Nguyễn Thị Hạnh", total: "71.50", payment: ["settled", "Paid"], fulfillment: ["todo", "To ship"] },
  { number: "FF-4210", placed: "07:55", customer: "Rosalind Achterberg", total: "14.00", payment: ["failed", "Failed"], fulfillment: ["held", "On hold"] },
  { number: "FF-4207", placed: "Thu 19:02", customer: "Kofi Asante-Boateng", total: "35.00", payment: ["pending", "Pledged"], fulfillment: ["pending", "Nothing yet"] },
  { number: "FF-4206", placed: "Thu 17:47", customer: "Halden Cycles Ltd", total: "1,968.00", payment: ["part", "Part paid"], fulfillment: ["part", "In proof"] },
  { number: "FF-4199", placed: "Wed 14:03", customer: "Léonie Quaghebeur", total: "172.80", payment: ["returned", "Part refunded"], fulfillment: ["settled", "Granted"] },
  { number: "FF-4190", placed: "Mon 13:27", customer: "Dafydd Prosser", total: "21.50", payment: ["settled", "Paid"], fulfillment: ["doubt", "Parcel lost?"] },
  { number: "FF-4187", placed: "Thu 12 Nov", customer: "Zsófia Bérczi", total: "193.50", payment: ["settled", "Paid"], fulfillment: ["late", "Part, late"] },
];

const columns: readonly TableColumn<Order>[] = [
  { key: "number", head: "Number", mono: true, width: "96px", cell: (order) => <a href={`#${order.number}`}>{order.number}</a> },
  { key: "placed", head: "Placed", soft: true, sortable: true, width: "112px", cell: (order) => order.placed },
  { key: "customer", head: "Customer", grows: true, phone: "title", cell: (order) => order.customer },
  { key: "total", head: "Total £", numeric: true, sortable: true, width: "104px", phone: "value", cell: (order) => order.total },
  { key: "payment", head: "Payment", width: "148px", cell: (order) => <StatusWord standing={order.payment[0]}>{order.payment[1]}</StatusWord> },
  { key: "fulfillment", head: "Fulfilment", width: "148px", phone: "state", cell: (order) => <StatusWord standing={order.fulfillment[0]}>{order.fulfillment[1]}</StatusWord> },
];

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
          { key: "open", link: <a href="#open">Open <span className="n">15</span></a> },
          { key: "ship", link: <a href="#ship">To ship <span className="n">9</span></a> },
          { key: "all", link: <a href="#all" aria-current="page">All <span className="n">about 4,200</span></a> },
        ]}
        end={<a className="act" href="#save">Save as…</a>}
      />
      <FilterChips
        chips={[
          { key: "placed", field: "Placed", how: "since", value: "Thu 12 Nov", onRemove: () => undefined, onEdit: () => undefined },
          { key: "total", field: "Total", how: "at least", value: "£14.00", onRemove: () => undefined },
        ]}
        onAdd={() => undefined}
        onClear={() => undefined}
        clearLabel="Clear both"
        end="20 of 27, times in Europe/London"
      />
      <Toolbar
        search={{ value: query, onChange: setQuery, label: "Number, name, SKU, key" }}
        end={<><Button size="small">Columns</Button><Button size="small">Export…</Button><Button size="small" variant="primary">Draft order</Button></>}
        selection={
          chosen.size > 0
            ? { words: <><b>{chosen.size} selected</b> of {orders.length}</>, actions: <><Button>Print slips</Button><Button>Mark shipped… <Kbd>S</Kbd></Button></>, onClear: () => setChosen(new Set()) }
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
      <TableFoot actions={<><Button size="small" disabled>Earlier page</Button><Button size="small">Later page</Button></>}>
        <span>20 orders</span>
        <span>Gross <b>£4,247.90</b></span>
      </TableFoot>
    </>
  );
}

function OtherTables() {
  const rowKey = (order: Order) => order.number;
  return (
    <>
      <Specimen name="Table: loading, roomy" layout="stack">
        <Table label="Orders on their way" columns={columns} rows={[]} rowKey={rowKey} loading={{ rows: 3 }} density="roomy" />
      </Specimen>
      <Specimen name="Table: stale" layout="stack">
        <Table label="Orders of before" columns={columns} rows={orders.slice(0, 2)} rowKey={rowKey} stale />
      </Specimen>
      <Specimen name="Table: empty" layout="stack">
        <Table label="No orders" columns={columns} rows={[]} rowKey={rowKey} instead={<EmptyState title="Nobody is waiting" actions={<Button>See the answered ones</Button>}><p>The last one was answered today at 11:05.</p></EmptyState>} />
      </Specimen>
      <Specimen name="Table: error" layout="stack">
        <Table
          label="Orders that did not arrive"
          columns={columns}
          rows={[]}
          rowKey={rowKey}
          instead={<ErrorState title="The list did not arrive" safe="Orders, payments and stock are safe: nothing was being changed." requestId="req_7Kx4-1b93-e02" actions={<><Button variant="primary">Try now</Button><Button>Open without filters</Button></>} />}
        />
      </Specimen>
    </>
  );
}

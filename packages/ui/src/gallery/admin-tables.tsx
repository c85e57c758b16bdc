import { Table } from "../admin/table/table.tsx";
import { Button } from "../button/button.tsx";
import { EmptyState, ErrorState } from "../empty-state/empty-state.tsx";
import { columns, type Order, orders } from "./sample-orders.tsx";
import { Specimen } from "./specimen.tsx";

export function OtherTables() {
  const rowKey = (order: Order) => order.number;
  return (
    <>
      <Specimen name="Table: loading, roomy" layout="stack">
        <Table
          label="Orders on their way"
          columns={columns}
          rows={[]}
          rowKey={rowKey}
          loading={{ rows: 3 }}
          density="roomy"
        />
      </Specimen>
      <Specimen name="Table: stale" layout="stack">
        <Table label="Orders of before" columns={columns} rows={orders.slice(0, 2)} rowKey={rowKey} stale />
      </Specimen>
      <Specimen name="Table: empty" layout="stack">
        <Table
          label="No orders"
          columns={columns}
          rows={[]}
          rowKey={rowKey}
          instead={
            <EmptyState title="Nobody is waiting" actions={<Button>See the answered ones</Button>}>
              <p>The last one was answered today at 11:05.</p>
            </EmptyState>
          }
        />
      </Specimen>
      <Specimen name="Table: error" layout="stack">
        <Table
          label="Orders that did not arrive"
          columns={columns}
          rows={[]}
          rowKey={rowKey}
          instead={
            <ErrorState
              title="The list did not arrive"
              safe="Orders, payments and stock are safe: nothing was being changed."
              requestId="req_7Kx4-1b93-e02"
              actions={
                <>
                  <Button variant="primary">Try now</Button>
                  <Button>Open without filters</Button>
                </>
              }
            />
          }
        />
      </Specimen>
    </>
  );
}

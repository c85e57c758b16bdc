import { useState } from "react";
import { Checklist } from "../admin/checklist/checklist.tsx";
import { DayLog } from "../admin/day-log/day-log.tsx";
import { KeyValue } from "../admin/key-value/key-value.tsx";
import { MoneyTable } from "../admin/money-table/money-table.tsx";
import { Section, SideSection } from "../admin/page-head/page-head.tsx";
import { Parcel, ParcelLine } from "../admin/parcel/parcel.tsx";
import { SaveBar } from "../admin/save-bar/save-bar.tsx";
import { StatusWord } from "../admin/status-word/status-word.tsx";
import { type GridRow, VariantGrid } from "../admin/variant-grid/variant-grid.tsx";
import { LabelLine } from "../label/label.tsx";
import { gasholder, lowWater } from "./samples.ts";
import { Specimen } from "./specimen.tsx";

export function AdminRecords() {
  return (
    <>
      <Specimen name="Lines, ledger, days" layout="stack">
        <Section title="To pack" top aside="From Unit 4, flat file 2">
          <ul>
            <LabelLine
              picture={lowWater}
              title="Tidal Furnace"
              medium="Risograph, two colours, A3, Aiko Brandt"
              stock="Edition 41 of 120"
              price="48.00"
            />
            <LabelLine
              picture={gasholder}
              title="Hot Metal"
              medium="Soy candle, iron, smoke and vetiver"
              stock="320 g, amber"
              price="68.00"
            />
          </ul>
        </Section>
        <Parcel
          title="Parcel 1"
          state={<StatusWord standing="good">Delivered Tue 17 Nov, 13:05</StatusWord>}
          end={
            <a className="act" href="#track">
              Track
            </a>
          }
        >
          <ParcelLine
            picture={lowWater}
            title="Hot Metal"
            medium="Soy candle, iron, smoke and vetiver"
            stock={
              <>
                320 g, amber
                <br />
                <span className="mono">HM-320-AM</span>
              </>
            }
            quantity={2}
            price="68.00"
          />
          <ParcelLine
            picture={gasholder}
            title="Offcuts No. 7"
            medium="Zine, 36 pages, A5"
            stock="Third printing"
            quantity={1}
            price="9.50"
          />
        </Parcel>
        <Section title="Money" aside="£, VAT in the price">
          <Ledger />
        </Section>
        <Section title="Timeline" aside="Europe/London">
          <Days />
        </Section>
      </Specimen>
      <Specimen name="Side column" layout="three">
        <div className="side">
          <SideSection
            title="Customer"
            action={
              <a className="act" href="#customer">
                Open
              </a>
            }
          >
            <KeyValue
              facts={[
                { label: "Key", value: <span className="mono">CLNK-····-9F2C</span> },
                { label: "Seats", value: "2 of 3, last check today 09:50" },
              ]}
            />
          </SideSection>
        </div>
        <div className="side">
          <SideSection title="Before it can go out" action={<span className="three">2 of 4</span>}>
            <Checklist
              items={[
                { key: "name", label: "Name and kind", done: true },
                { key: "price", label: "A price on every variant", done: true },
                {
                  key: "sku",
                  label: "A SKU of its own, each",
                  done: false,
                  action: (
                    <a className="act" href="#sku">
                      1 wrong
                    </a>
                  ),
                },
                {
                  key: "alt",
                  label: "Alt text",
                  done: false,
                  action: (
                    <a className="act" href="#alt">
                      1 missing
                    </a>
                  ),
                },
              ]}
            />
          </SideSection>
        </div>
      </Specimen>
      <Grid />
    </>
  );
}

function Ledger() {
  return (
    <MoneyTable
      label="Money of FF-4187"
      columns={[
        { key: "line", head: "Line" },
        { key: "qty", head: "Qty" },
        { key: "price", head: "Price", wideOnly: true },
        { key: "code", head: "Code WAX7", wideOnly: true },
        { key: "paid", head: "Paid" },
        { key: "net", head: "Net", wideOnly: true },
      ]}
      rows={[
        {
          key: "1",
          cells: { line: "Hot Metal, 320 g", qty: 2, price: "68.00", code: "−3.79", paid: "63.06", net: "52.55" },
        },
        {
          key: "2",
          cells: { line: "Tidal Furnace, A3", qty: 1, price: "48.00", code: "−2.68", paid: "44.51", net: "37.09" },
        },
        {
          key: "3",
          void: true,
          cells: { line: "Delivery, given back", price: "6.40", code: "–", paid: "0.00", net: "0.00" },
        },
      ]}
      total={{
        key: "total",
        cells: { line: "Total", qty: 3, price: "122.40", code: "−6.47", paid: "£107.57", net: "89.64" },
      }}
      after={[
        { key: "visa", label: "Visa ending 4471", note: "12 Nov 20:31, settled 16 Nov", value: "107.57" },
        { key: "back", label: "Refunded", note: "nothing so far", value: "0.00", void: true },
      ]}
    />
  );
}

function Days() {
  return (
    <DayLog
      days={[
        {
          key: "today",
          label: "Today",
          events: [
            {
              key: "1",
              time: "08:47",
              at: "2026-11-20T08:47:00Z",
              what: "Label for parcel 2 refused by the carrier, 503.",
              who: "system",
            },
            {
              key: "2",
              time: "00:05",
              at: "2026-11-20T00:05:00Z",
              what: "Marked late: promised by Thu 19 Nov",
              who: "system",
            },
          ],
        },
        {
          key: "thu",
          label: "Thu 19 Nov",
          events: [
            {
              key: "3",
              time: "14:22",
              at: "2026-11-19T14:22:00Z",
              what: null,
              quote: "Aiko signs tomorrow before lunch. Do not let this one go out flat.",
              who: "Tobiasz Wilk",
            },
          ],
        },
      ]}
    />
  );
}

const start: readonly GridRow[] = [
  {
    key: "a",
    name: "320 g amber",
    cells: {
      size: { value: "320 g" },
      sku: { value: "BS-320-AM" },
      price: { value: "34.00", changed: true },
      hand: { value: "0" },
    },
  },
  {
    key: "b",
    name: "320 g clear",
    cells: {
      size: { value: "320 g" },
      sku: {
        value: "BS-320-AM",
        error: "BS-320-AM is the amber glass, row 1. Two variants cannot share one.",
        repair: (
          <button type="button" className="act">
            Use BS-320-CL
          </button>
        ),
      },
      price: { value: "34.00" },
      hand: { value: "0" },
    },
  },
  {
    key: "c",
    name: "600 g amber",
    cells: { size: { value: "600 g" }, sku: { value: "BS-600-AM" }, price: { value: "52.00" }, hand: { value: "8" } },
  },
];

function Grid() {
  const [rows, setRows] = useState(start);
  return (
    <Specimen name="Variants, save bar" layout="stack">
      <VariantGrid
        label="Variants"
        columns={[
          { key: "size", head: "Size", readOnly: true, width: "96px" },
          { key: "sku", head: "SKU", mono: true },
          { key: "price", head: "Price £", numeric: true },
          { key: "hand", head: "On hand", numeric: true, readOnly: true },
        ]}
        rows={rows}
        onChange={(changes) =>
          setRows((now) =>
            now.map((row) => {
              const mine = changes.filter((change) => change.row === row.key);
              return {
                ...row,
                cells: {
                  ...row.cells,
                  ...Object.fromEntries(mine.map((change) => [change.column, { value: change.value, changed: true }])),
                },
              };
            }),
          )
        }
      />
      <SaveBar
        changes="price of 2 variants, SKU of 1"
        saveLabel="Save 3 changes"
        onSave={() => undefined}
        onDiscard={() => setRows(start)}
        blocker={<a href="#row-2">1 cell stops it, row 2</a>}
      />
    </Specimen>
  );
}

import { useState } from "react";
import { ComboBox } from "../admin/combo-box/combo-box.tsx";
import { FileDrop } from "../admin/file-drop/file-drop.tsx";
import { Kbd } from "../admin/kbd/kbd.tsx";
import { Menu } from "../admin/menu/menu.tsx";
import { MoneyField, NumberField } from "../admin/number-field/number-field.tsx";
import { ProgressBar } from "../admin/progress-bar/progress-bar.tsx";
import { Segmented } from "../admin/segmented/segmented.tsx";
import { type Standing, StatusWord } from "../admin/status-word/status-word.tsx";
import { Button } from "../button/button.tsx";
import { Checkbox, Radio, Switch } from "../choice/choice.tsx";
import { Field, Input, Select, Textarea } from "../field/field.tsx";
import { Icon } from "../icon/icon.tsx";
import { icons } from "../icon/icon-paths.ts";
import { Meter } from "../meter/meter.tsx";
import { Note } from "../note/note.tsx";
import { Stepper } from "../stepper/stepper.tsx";
import { ToastBox } from "../toast/toaster.tsx";
import { Specimen, State } from "./specimen.tsx";

export function AdminControls() {
  return (
    <>
      <Buttons />
      <FieldsSpecimen />
      <Choices />
      <Standings />
      <Notes />
    </>
  );
}

function Buttons() {
  const save = "Save 5 changes";
  return (
    <Specimen name="Button">
      <State is="primary">
        <Button variant="primary">{save}</Button>
      </State>
      <State is="hover">
        <Button variant="primary" className="is-hover">
          {save}
        </Button>
      </State>
      <State is="focus">
        <Button variant="primary" className="is-focus">
          {save}
        </Button>
      </State>
      <State is="busy">
        <Button variant="primary" busy>
          {save}
        </Button>
      </State>
      <State is="with key">
        <Button>
          Export <Kbd>E</Kbd>
        </Button>
      </State>
      <State is="danger">
        <Button variant="danger">Refund £103.99</Button>
      </State>
      <State is="danger, busy">
        <Button variant="danger" busy>
          Refund £103.99
        </Button>
      </State>
      <State is="quiet">
        <Button variant="quiet">Give up</Button>
      </State>
      <State is="small">
        <Button size="small">Columns</Button>
      </State>
      <State is="icon">
        <Button icon aria-label="More">
          <Icon path={icons.more} bold />
        </Button>
      </State>
      <State is="cannot, with its reason">
        <Button cannot="Nothing is left to pack">Pack</Button>
      </State>
      <State is="menu">
        <Menu
          trigger="Print"
          groups={[
            {
              key: "papers",
              title: "Papers",
              acts: [
                { key: "slip", label: "Packing slip", keys: "P" },
                { key: "label", label: "Address label", note: "A6, thermal" },
              ],
            },
            {
              key: "rest",
              acts: [
                { key: "void", label: "Void the label", danger: true },
                { key: "invoice", label: "Invoice", disabled: true, note: "Not issued yet" },
              ],
            },
          ]}
        />
      </State>
    </Specimen>
  );
}

function FieldsSpecimen() {
  const [reason, setReason] = useState<string | null>("damaged");
  const [count, setCount] = useState<number | null>(12);
  const [price, setPrice] = useState<number | null>(3400);
  return (
    <Specimen name="Field" layout="form">
      <MoneyField label="Price" minor={price} currency="GBP" onChange={setPrice} hint="With VAT." />
      <Field label="SKU" error="Row 4 has it already.">
        <Input defaultValue="BS-320-AM" />
      </Field>
      <Field label="Weight" suffix="g">
        <Input inputMode="numeric" defaultValue="705" />
      </Field>
      <Field label="Reason">
        <Select>
          <option>Damaged</option>
          <option>Found</option>
        </Select>
      </Field>
      <Field label="Number">
        <Input defaultValue="FF-4196" readOnly />
      </Field>
      <Field label="Note" aside="for the studio">
        <Textarea rows={2} defaultValue="Rack 2 gave way." />
      </Field>
      <ComboBox
        label="Scent family"
        value={reason}
        onChange={setReason}
        items={[
          { key: "works", label: "Works and metal", note: "5 candles" },
          { key: "water", label: "Water and stone" },
          { key: "damaged", label: "Orchard" },
        ]}
        hint="Type to find."
      />
      <NumberField label="On hand" value={count} onChange={setCount} min={0} hint="3 of them are promised." />
      <NumberField label="On hand" value={-2} onChange={() => undefined} error="There cannot be fewer than none." />
    </Specimen>
  );
}

function Choices() {
  const [act, setAct] = useState("off");
  return (
    <Specimen name="Checkbox, radio, switch, segmented, stepper">
      <div>
        <Checkbox label="Off" />
        <Checkbox label="On" defaultChecked />
        <Checkbox label="Some" mixed />
        <Checkbox label="Never" disabled />
      </div>
      <div>
        <Radio name="r" label="Off" />
        <Radio name="r" label="On" defaultChecked />
      </div>
      <Switch label="Backorder" defaultChecked />
      <Switch label="Hidden" />
      <Segmented
        label="What"
        value={act}
        onChange={setAct}
        segments={[
          { value: "add", label: "Add" },
          { value: "off", label: "Take off" },
          { value: "set", label: "Set to" },
        ]}
      />
      <Stepper label="Quantity" value={2} onChange={() => undefined} />
    </Specimen>
  );
}

const standings: readonly [Standing, string][] = [
  ["good", "Paid"],
  ["todo", "To ship"],
  ["part", "Part paid"],
  ["doubt", "Parcel lost?"],
  ["failed", "Failed"],
  ["pending", "Pledged"],
  ["held", "On hold"],
  ["equal", "Equal"],
  ["returned", "Refunded"],
  ["late", "Part, late"],
  ["settled", "Shipped"],
];

function Standings() {
  return (
    <Specimen name="The eight shapes of state">
      {standings.map(([standing, word]) => (
        <StatusWord key={standing} standing={standing}>
          {word}
        </StatusWord>
      ))}
    </Specimen>
  );
}

function Notes() {
  return (
    <Specimen name="Note, toast, meter, progress, files" layout="stack">
      <Note tone="info">Prices carry VAT.</Note>
      <Note tone="warn">
        <b>Late 1 day.</b> Promised Thursday.
      </Note>
      <Note tone="alert">
        <b>Refused.</b> The label did not print.
      </Note>
      <Note tone="ok">Drill passed.</Note>
      <ToastBox
        toast={{
          id: -1,
          message: "3 orders tagged “fair”",
          tone: "plain",
          action: { label: "Undo", run: () => undefined },
        }}
      />
      <Meter value={38} max={120}>
        38 of 120 GB
      </Meter>
      <ProgressBar
        label="bloom-strike-04.tif, 41.8 of 67.2 MB, about 20 s left"
        value={41.8}
        max={67.2}
        action={
          <button type="button" className="act">
            Stop
          </button>
        }
      />
      <FileDrop
        label="Drop pictures here"
        chooseLabel="Choose pictures"
        multiple
        onFiles={() => undefined}
        hint="JPEG, PNG, TIFF to 80 MB"
        error="candle.heic is no picture we can read."
      />
    </Specimen>
  );
}

import { useState } from "react";
import { Button, ButtonLink } from "../button/button.tsx";
import { Chip, Chips } from "../chip/chip.tsx";
import { Checkbox, Radio, RadioCards, Switch } from "../choice/choice.tsx";
import { Facet, FacetOption, FacetRange } from "../facet/facet.tsx";
import { Field, Input, Select, Textarea } from "../field/field.tsx";
import { OptionPicker } from "../option-picker/option-picker.tsx";
import { Stepper } from "../stepper/stepper.tsx";
import { Specimen, State } from "./specimen.tsx";

export function ControlSpecimens() {
  return (
    <>
      <Buttons />
      <FieldsSpecimen />
      <Choices />
      <Picks />
      <Facets />
    </>
  );
}

function Buttons() {
  const pay = "Put in bag, £19.50";
  return (
    <>
      <Specimen name="Button, primary">
        <State is="rest">
          <Button variant="primary">{pay}</Button>
        </State>
        <State is="hover">
          <Button variant="primary" className="is-hover">
            {pay}
          </Button>
        </State>
        <State is="focus">
          <Button variant="primary" className="is-focus">
            {pay}
          </Button>
        </State>
        <State is="pressed">
          <Button variant="primary" className="is-down">
            {pay}
          </Button>
        </State>
        <State is="busy, keeps its width">
          <Button variant="primary" busy>
            {pay}
          </Button>
        </State>
      </Specimen>
      <Specimen name="Button, second, small, plain, quiet, danger, link, cannot">
        <State is="second">
          <Button>Pay another way</Button>
        </State>
        <State is="hover">
          <Button className="is-hover">Pay another way</Button>
        </State>
        <State is="busy">
          <Button busy>Pay another way</Button>
        </State>
        <State is="small">
          <Button size="small">Reveal</Button>
        </State>
        <State is="plain">
          <Button variant="plain">See the order</Button>
        </State>
        <State is="quiet">
          <Button variant="quiet">Not now</Button>
        </State>
        <State is="danger">
          <Button variant="danger">Cancel the membership</Button>
        </State>
        <State is="link">
          <ButtonLink href="#link">See the order</ButtonLink>
        </State>
        <State is="cannot, with its reason">
          <Button cannot="Paying needs a connection">Check out</Button>
        </State>
      </Specimen>
    </>
  );
}

function FieldsSpecimen() {
  return (
    <Specimen name="Field" layout="form">
      <Field label="Mail" hint="For the receipt and the parcel number.">
        <Input type="email" defaultValue="dilys@post.example" />
      </Field>
      <Field label="Postcode" error="Half a postcode. IP3 what?">
        <Input defaultValue="IP3" />
      </Field>
      <Field label="Name" hint="In focus.">
        <Input className="is-focus" defaultValue="Dilys Prothero" />
      </Field>
      <Field label="Country">
        <Select>
          <option>United Kingdom</option>
          <option>Germany</option>
        </Select>
      </Field>
      <Field label="Order" hint="Read only.">
        <Input defaultValue="FF-20418" readOnly />
      </Field>
      <Field label="Note for the studio" aside="optional">
        <Textarea rows={2} defaultValue="Leave it with the barber." />
      </Field>
      <Field label="Your amount" prefix="£" hint="From £3.00.">
        <Input inputMode="decimal" defaultValue="12.00" />
      </Field>
      <Field label="Your amount" prefix="£" error="The smallest pledge is £3.00.">
        <Input inputMode="decimal" defaultValue="1.00" />
      </Field>
      <Field label="Company">
        <Input disabled defaultValue="Comes from your account" />
      </Field>
    </Specimen>
  );
}

function Choices() {
  const [way, setWay] = useState("mail");
  return (
    <>
      <Specimen name="Checkbox, radio, switch" layout="three">
        <div>
          <Checkbox label="Prints" count={14} />
          <Checkbox label="Can leave this week" count={41} defaultChecked />
          <Checkbox label="Some of these" mixed />
          <Checkbox label="Commissions, none" count={0} disabled />
        </div>
        <div>
          <Radio name="carrier" label="Royal Mail, tracked" defaultChecked />
          <Radio name="carrier" label="By courier" />
          <Radio name="carrier" label="Collect, in focus" className="g-focus" />
        </div>
        <div>
          <div>
            <Switch label="Tell me by mail, on" defaultChecked />
          </div>
          <div>
            <Switch label="Dark, off" />
          </div>
          <div>
            <Switch label="Push, not here" disabled />
          </div>
        </div>
      </Specimen>
      <Specimen name="Radio cards" layout="stack">
        <RadioCards
          label="How should it travel?"
          value={way}
          onChange={setWay}
          cards={[
            {
              value: "mail",
              title: "Royal Mail, tracked",
              price: "£0.00",
              terms: "Leaves Tuesday 24 November, with you Thursday or Friday.",
            },
            {
              value: "courier",
              title: "By courier, before noon",
              price: "£9.80",
              terms: "With you Wednesday 25 November.",
            },
            { value: "collect", title: "Collect from Cox Lane", price: "£0.00", cannot: "Closed until 30 November." },
          ]}
        />
      </Specimen>
    </>
  );
}

function Picks() {
  const [size, setSize] = useState("220");
  const [count, setCount] = useState(2);
  return (
    <Specimen name="Options, stepper, chips">
      <OptionPicker
        label="Size"
        aside="220 g burns for 48 hours"
        value={size}
        onChange={setSize}
        options={[
          { value: "90", label: "90 g" },
          { value: "220", label: "220 g" },
          { value: "420", label: "420 g", unavailable: true },
          { value: "900", label: "900 g", disabled: true },
        ]}
      />
      <Stepper label="Quantity" size="tall" value={count} onChange={setCount} max={17} />
      <Stepper label="Quantity" value={1} onChange={() => undefined} />
      <Chips onClear={() => undefined}>
        <Chip onRemove={() => undefined}>£5 to £80</Chip>
        <Chip onRemove={() => undefined}>This week</Chip>
      </Chips>
    </Specimen>
  );
}

function Facets() {
  return (
    <Specimen name="Facets" layout="three">
      <Facet title="Kind">
        <FacetOption label="Candles" count={11} checked={false} onChange={() => undefined} />
        <FacetOption label="Prints" count={14} checked onChange={() => undefined} />
        <FacetOption label="Commissions" count={0} checked={false} onChange={() => undefined} />
      </Facet>
      <Facet title="Price">
        <FacetRange
          from={<Input aria-label="From, pounds" defaultValue="5" />}
          to={<Input aria-label="To, pounds" defaultValue="80" />}
        />
      </Facet>
    </Specimen>
  );
}

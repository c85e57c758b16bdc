import { useState } from "react";
import { Bill } from "../bill/bill.tsx";
import { Disclosure } from "../disclosure/disclosure.tsx";
import { GhostLine, GhostWorks } from "../ghost/ghost.tsx";
import { Label, LabelLine } from "../label/label.tsx";
import { Money, Price } from "../price/price.tsx";
import { Stepper } from "../stepper/stepper.tsx";
import { LinkTabs } from "../tabs/link-tabs.tsx";
import { Timeline } from "../timeline/timeline.tsx";
import { Shelf, Work } from "../work/work.tsx";
import { gasholder, gasworks, lowWater, pressRoom } from "./samples.ts";
import { Specimen } from "./specimen.tsx";

export function LabelSpecimens() {
  return (
    <>
      <Works />
      <Lines />
      <Sums />
    </>
  );
}

function Works() {
  return (
    <>
      <Specimen name="Work: a picture on its Label" layout="stack">
        <Shelf>
          <Work
            picture={lowWater}
            title={<a href="#low-water">Low Water, Mersea</a>}
            medium={"Risograph, two inks, 59\u00a0×\u00a042\u00a0cm"}
            stock="Edition of 140, 31 left"
            price={<Price minor={4800} currency="GBP" />}
          />
          <Work
            picture={pressRoom}
            title={<a href="#press-room">Press Room</a>}
            medium="Soy candle, bottle glass"
            stock="In stock, three sizes"
            price={<Price minor={1150} currency="GBP" from />}
          />
          <Work
            picture={gasholder}
            title={<a href="#gasholder">Gasholder, Half Term</a>}
            medium={"Risograph, 21\u00a0×\u00a041\u00a0cm"}
            stock="Edition of 90, 4 left"
            price={<Price minor={2600} currency="GBP" />}
          />
          <Work
            picture={gasworks}
            title={<a href="#gasworks">Gasworks Gothic</a>}
            medium="Typeface, 27 styles and variable"
            stock="Download, four licences"
            price={<Price minor={4200} currency="GBP" from />}
          />
        </Shelf>
      </Specimen>
      <Specimen name="Work, loading" layout="stack">
        <Shelf>
          <GhostWorks count={4} />
        </Shelf>
      </Specimen>
      <Specimen name="Label: large, row" layout="stack">
        <Label
          variant="large"
          heading={3}
          title="Wet Slate"
          medium={"Soy candle, 300\u00a0g"}
          stock="Made to order"
          price={<Price minor={2400} currency="GBP" />}
        />
        <div>
          <Label
            variant="row"
            title={<a href="#club">The Drawer Club</a>}
            medium="One print a quarter, 10% off goods"
            stock="117 members, 33 places left"
            price={<Price minor={5400} currency="GBP" per="a year" />}
          />
          <Label
            variant="row"
            title={<a href="#sign">Lettering for one sign</a>}
            medium="Drawn, argued about, delivered as outlines"
            stock="Next free in January"
            price={<Price minor={38500} currency="GBP" from />}
          />
        </div>
      </Specimen>
    </>
  );
}

function Lines() {
  const [count, setCount] = useState(2);
  return (
    <Specimen name="Label, line" layout="stack">
      <ul>
        <LabelLine
          picture={pressRoom}
          title="Press Room"
          medium={"Soy candle, 220\u00a0g, cotton wick"}
          stock="In stock"
          price={<Money minor={3900} currency="GBP" />}
          acts={
            <>
              <Stepper label="Quantity of Press Room" value={count} onChange={setCount} />
              <button type="button" className="link">
                Take out
              </button>
            </>
          }
        />
        <LabelLine
          picture={gasholder}
          title="Gasholder, Half Term"
          medium="Risograph"
          stock="Edition of 90"
          price={<Price minor={2340} wasMinor={2600} currency="GBP" cause="Club, 10% off" />}
          callout="It went up by £4.00 since you put it in."
          calloutTone="warn"
        />
        <LabelLine
          gone
          picture={gasworks}
          title="Sixteen Thousand, Roughly"
          medium="Risograph"
          stock="Sold out on Thursday"
          price="Not in the sum"
          callout="The last one was bought while it lay here."
          calloutTone="alert"
        />
        <LabelLine
          title="The Drawer Club"
          medium="Membership"
          stock="Renews 20 November 2027"
          price={<Money minor={5400} currency="GBP" />}
        />
        <GhostLine />
      </ul>
    </Specimen>
  );
}

function Sums() {
  return (
    <Specimen name="Tabs, fold, sums, timeline" layout="stack">
      <LinkTabs
        label="Account"
        tabs={[
          {
            key: "library",
            link: (
              <a href="#library" aria-current="page">
                Library<span>7</span>
              </a>
            ),
          },
          {
            key: "orders",
            link: (
              <a href="#orders">
                Orders<span>12</span>
              </a>
            ),
          },
          { key: "addresses", link: <a href="#addresses">Addresses</a> },
        ]}
      />
      <div>
        <Disclosure title="Delivery">Royal Mail, £3.95 in the UK.</Disclosure>
        <Disclosure title="Code or points" aside="1 used" open>
          <p>ADVENT starts on 1 December.</p>
        </Disclosure>
      </div>
      <Bill
        lines={[
          { label: "Goods", value: "£62.40" },
          { label: "Club, 10%", value: "−£6.24", derivation: "10% of the goods that are not reduced already: £62.40." },
          { label: "Delivery, UK", value: "when we know where", provisional: true },
        ]}
        total={{ label: "To pay", value: "£56.16" }}
        after={[{ label: "Of which VAT, 20%", value: "£9.36" }]}
      />
      <Timeline
        label="What happened"
        steps={[
          { key: "paid", when: "Fri 20 Nov, 14:31", what: "Paid" },
          { key: "pack", when: "Tue 24 Nov", what: "Leaves the studio", next: true },
        ]}
      />
    </Specimen>
  );
}

import { useState } from "react";
import { Button } from "../button/button.tsx";
import { Dialog, Drawer } from "../drawer/drawer.tsx";
import { EmptyState, ErrorState } from "../empty-state/empty-state.tsx";
import { LabelLine } from "../label/label.tsx";
import { LoadMore } from "../load-more/load-more.tsx";
import { Meter } from "../meter/meter.tsx";
import { Note } from "../note/note.tsx";
import { OfflineBanner } from "../offline-banner/offline-banner.tsx";
import { Money } from "../price/price.tsx";
import { Found } from "../search-box/found.tsx";
import { StatusMark } from "../status-mark/status-mark.tsx";
import { toast } from "../toast/toast-store.ts";
import { ToastBox, Toaster } from "../toast/toaster.tsx";
import { pressRoom } from "./samples.ts";
import { Specimen } from "./specimen.tsx";

export function StateSpecimens() {
  return (
    <>
      <Marks />
      <Whole />
      <Overlays />
      <Toaster />
    </>
  );
}

function Marks() {
  return (
    <Specimen name="State, note, meter, found" layout="three">
      <div className="g-stack">
        <StatusMark shape="full" tone="ok">
          Ready
        </StatusMark>
        <StatusMark shape="half">Part sent</StatusMark>
        <StatusMark shape="triangle" tone="warn">
          Being packed, late
        </StatusMark>
        <StatusMark shape="triangle" tone="alert">
          Declined
        </StatusMark>
        <StatusMark shape="open" tone="info">
          On its way
        </StatusMark>
        <StatusMark shape="square" tone="off">
          Ended
        </StatusMark>
        <StatusMark shape="barred" tone="off">
          On hold
        </StatusMark>
        <StatusMark shape="check" tone="ok">
          Checked
        </StatusMark>
        <StatusMark shape="back" tone="off">
          Refunded
        </StatusMark>
      </div>
      <div className="g-stack">
        <Note>Needs no delivery.</Note>
        <Note tone="warn">One price went up by £4.00.</Note>
        <Note tone="alert">Sold out on Thursday.</Note>
        <Note tone="ok">Code used, £5.22 off.</Note>
        <Note tone="info" action={<Button size="small">Why</Button>}>
          Made when you order.
        </Note>
      </div>
      <div>
        <Meter value={4} max={5}>
          4 of 5 downloads left
        </Meter>
        <Meter value={3180} max={4000}>
          £3,180 of £4,000, 9 days
        </Meter>
        <Meter value={0} max={5}>
          None left
        </Meter>
        <p className="small">
          <Found text="Gasworks Gothic" query="gás" />
        </p>
      </div>
    </Specimen>
  );
}

function Whole() {
  return (
    <>
      <Specimen name="Toast" layout="stack">
        <ToastBox
          toast={{
            id: -1,
            message: "Gasholder, Half Term taken out",
            tone: "plain",
            action: { label: "Undo", run: () => undefined },
          }}
        />
        <ToastBox
          toast={{
            id: -2,
            message: "Not saved, no connection",
            tone: "alert",
            action: { label: "Try again", run: () => undefined },
          }}
        />
      </Specimen>
      <Specimen name="Empty" layout="stack">
        <EmptyState
          title="Nothing in the bag yet."
          actions={
            <a className="link" href="#new">
              See them
            </a>
          }
        >
          Seven things were hung this week.
        </EmptyState>
      </Specimen>
      <Specimen name="Error" layout="stack">
        <ErrorState
          title="The list did not arrive"
          safe="Your bag is safe: nothing was being changed."
          requestId="req_7Kx4-1b93-e02"
          facts={[{ label: "When", value: "Fri 20 Nov, 10:41:07" }]}
          actions={
            <>
              <Button variant="primary">Try again</Button>
              <Button>Back to the shop</Button>
            </>
          }
        />
      </Specimen>
      <Specimen name="Offline, more" layout="stack">
        <OfflineBanner shown action={<Button size="small">Try now</Button>}>
          No connection. One change to your bag waits.
        </OfflineBanner>
        <LoadMore label="Show 20 more" status="24 of 44 shown" onMore={() => undefined} />
      </Specimen>
    </>
  );
}

function Overlays() {
  const [open, setOpen] = useState<"bag" | "facets" | "question">();
  const close = () => setOpen(undefined);
  return (
    <Specimen name="Drawer, dialog, toast">
      <Button onClick={() => setOpen("bag")}>Open the bag</Button>
      <Button onClick={() => setOpen("facets")}>Narrow down</Button>
      <Button onClick={() => setOpen("question")}>Ask</Button>
      <Button onClick={() => toast("Press Room taken out", { action: { label: "Undo", run: () => undefined } })}>
        Toast
      </Button>
      <Drawer
        open={open === "bag"}
        onClose={close}
        title="Bag, 1 thing"
        footer={
          <Button variant="primary" wide>
            Check out, £24.00
          </Button>
        }
      >
        <ul>
          <LabelLine
            picture={pressRoom}
            title="Press Room"
            medium="Soy candle"
            stock="In stock"
            price={<Money minor={1950} currency="GBP" />}
          />
        </ul>
      </Drawer>
      <Drawer
        from="bottom"
        open={open === "facets"}
        onClose={close}
        title="Narrow down"
        footer={
          <Button variant="primary" wide>
            Show 44 things
          </Button>
        }
      >
        <p className="small">Facets go here.</p>
      </Drawer>
      <Dialog
        open={open === "question"}
        onClose={close}
        title="End the membership?"
        footer={
          <>
            <Button onClick={close}>Keep it</Button>
            <Button variant="danger" onClick={close}>
              End it on 3 December
            </Button>
          </>
        }
      >
        <p className="soft">You keep the club price until 3 December. Nothing more is charged.</p>
      </Dialog>
    </Specimen>
  );
}

import { admin } from "@atelier/client/react";
import { Button, Checkbox, Field, Fields, Input } from "@atelier/ui";
import { Kbd, Sheet } from "@atelier/ui/admin";
import { type FormEvent, useId, useState } from "react";
import { useKeys } from "../../../shell/keys.ts";
import { t } from "../../../words/words.ts";
import { carriers, trackingPage } from "../../order/carriers.ts";
import { type BulkDialogProps, shippable, targetsOf } from "./chosen-orders.ts";
import { TrackingColumn } from "./tracking-column.tsx";

const lastCarrierAt = "atelier-last-carrier";
const mostNumbers = 100;

/** Marks many orders shipped: one carrier, a number for each parcel, and whether the customers are told. */
export function BulkShipSheet({ orders, onClose, start }: BulkDialogProps) {
  const formId = useId();
  const listId = useId();
  const utils = admin.useUtils();
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({});
  const [missing, setMissing] = useState(false);
  const fit = shippable(orders);
  useKeys({ "mod+Enter": () => document.querySelector<HTMLFormElement>(`form[id="${formId}"]`)?.requestSubmit() });
  function ship(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const carrier = String(form.get("carrier")).trim();
    const notify = form.get("notify") === "on";
    setMissing(carrier === "");
    if (carrier === "") return;
    localStorage.setItem(lastCarrierAt, carrier);
    start(t("order.shippedDone"), targetsOf(orders), ({ id }) => {
      const trackingNumber = (numbers[id] ?? "").trim();
      const trackingUrl = trackingPage(carrier, trackingNumber);
      return utils.client.orders.ship.mutate({ id, carrier, trackingNumber, trackingUrl, notify });
    });
  }
  return (
    <Sheet
      width="narrow"
      open
      onClose={onClose}
      dismissable={false}
      title={t("bulk.shipTitle", { n: orders.length })}
      actions={
        <>
          <Button onClick={onClose}>
            {t("dialog.back")} <Kbd>Esc</Kbd>
          </Button>
          <Button variant="primary" type="submit" form={formId}>
            {t("bulk.shipDo", { n: orders.length })} <Kbd>Ctrl ↵</Kbd>
          </Button>
        </>
      }
    >
      <form id={formId} className="sheet-form" onSubmit={ship} noValidate>
        {fit.length < orders.length && (
          <p className="note warn">{t("bulk.someFit", { fit: fit.length, n: orders.length })}</p>
        )}
        <Fields>
          <Field label={t("ship.carrier")} error={missing && t("ship.carrierNeeded")}>
            <Input
              name="carrier"
              list={listId}
              autoComplete="off"
              autoFocus
              defaultValue={localStorage.getItem(lastCarrierAt) ?? ""}
            />
          </Field>
          <datalist id={listId}>
            {carriers.map((one) => (
              <option key={one.name} value={one.name}>
                {one.name}
              </option>
            ))}
          </datalist>
        </Fields>
        <Checkbox name="notify" defaultChecked label={t("bulk.notify")} />
        {orders.length <= mostNumbers ? (
          <TrackingColumn orders={orders} numbers={numbers} onChange={setNumbers} />
        ) : (
          <p className="two">{t("bulk.noNumbers", { n: mostNumbers })}</p>
        )}
      </form>
    </Sheet>
  );
}

import { Button, Checkbox, Field, Fields, Input } from "@atelier/ui";
import { Kbd, Sheet } from "@atelier/ui/admin";
import { type FormEvent, useId, useState } from "react";
import { useKeys } from "../../../shell/keys.ts";
import { t } from "../../../words/words.ts";
import { carriers, trackingPage } from "../../order/carriers.ts";
import type { BulkDialogProps, Parcel } from "./chosen-orders.ts";
import { TrackingColumn } from "./tracking-column.tsx";

const lastCarrierAt = "atelier-last-carrier";
/** With more, numbers are added order by order. */
export const mostNumbers = 100;

/** Marks many orders shipped: one carrier, a number for each parcel, and whether the customers are told. */
export function BulkShipSheet({ asked, busy, onClose, onDo }: BulkDialogProps & { onDo: (parcel: Parcel) => void }) {
  const formId = useId();
  const listId = useId();
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({});
  const [missing, setMissing] = useState(false);
  const { rows } = asked;
  const { n, shippable: fit } = asked.sums;
  useKeys({ "mod+Enter": () => document.querySelector<HTMLFormElement>(`form[id="${formId}"]`)?.requestSubmit() });
  function ship(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const carrier = String(form.get("carrier")).trim();
    const notify = form.get("notify") === "on";
    setMissing(carrier === "");
    if (carrier === "" || busy) return;
    localStorage.setItem(lastCarrierAt, carrier);
    const given = Object.entries(numbers).flatMap(([id, number]) => {
      const trackingNumber = number.trim();
      return trackingNumber ? [{ id, trackingNumber, trackingUrl: trackingPage(carrier, trackingNumber) }] : [];
    });
    onDo({ carrier, notify, numbers: given });
  }
  return (
    <Sheet
      width="narrow"
      open
      onClose={onClose}
      dismissable={false}
      title={t("bulk.shipTitle", { n })}
      actions={
        <>
          <Button onClick={onClose}>
            {t("dialog.back")} <Kbd>Esc</Kbd>
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={busy}>
            {t("bulk.shipDo", { n })} <Kbd>Ctrl ↵</Kbd>
          </Button>
        </>
      }
    >
      <form id={formId} className="sheet-form" onSubmit={ship} noValidate>
        {fit < n && <p className="note warn">{t("bulk.someFit", { fit, n })}</p>}
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
        {rows && rows.length <= mostNumbers ? (
          <TrackingColumn orders={rows} numbers={numbers} onChange={setNumbers} />
        ) : (
          <p className="two">{t("bulk.noNumbers", { n: mostNumbers })}</p>
        )}
      </form>
    </Sheet>
  );
}

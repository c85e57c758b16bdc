import type { AdminOrderView } from "@atelier/contract/orders";
import { Button, Checkbox, Field, Fields, Icon, icons, Input } from "@atelier/ui";
import { drawerIcons, Effects, Kbd, Sheet } from "@atelier/ui/admin";
import { useEffect, useId } from "react";
import { useForm } from "react-hook-form";
import { useKeys } from "../../shell/keys.ts";
import { refusalOf, sayError } from "../../shell/refusal-words.ts";
import { locale, t } from "../../words/words.ts";
import { addressLines } from "./address-lines.ts";
import { carriers, trackingPage } from "./carriers.ts";
import { PackLines, packed, type Packing, packingAll } from "./pack-lines.tsx";
import type { OrderActions } from "./use-order-acts.ts";

export interface ShipForm {
  carrier: string;
  trackingNumber: string;
  trackingUrl: string;
  notify: boolean;
  pieces: Packing;
}

const lastCarrierAt = "atelier-last-carrier";

export interface ShipSheetProps {
  order: AdminOrderView;
  act: OrderActions["ship"];
  open: boolean;
  onClose: () => void;
}

/** Marks an order shipped: by whom, under which number, and whether the customer is told. */
export function ShipSheet(props: ShipSheetProps) {
  const { order, act, open, onClose } = props;
  const formId = useId();
  useKeys(
    open ? { "mod+Enter": () => document.querySelector<HTMLFormElement>(`form[id="${formId}"]`)?.requestSubmit() } : {},
  );
  return (
    <Sheet
      width="narrow"
      open={open}
      onClose={() => !act.isPending && onClose()}
      dismissable={false}
      title={t("ship.title", { number: order.number })}
      actions={
        <>
          <Button onClick={onClose} aria-disabled={act.isPending}>
            {t("dialog.back")} <Kbd>Esc</Kbd>
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={act.isPending}>
            {t("order.ship")} <Kbd>Ctrl ↵</Kbd>
          </Button>
        </>
      }
    >
      <ShipFields key={String(open)} formId={formId} order={order} act={act} />
    </Sheet>
  );
}

function ShipFields(props: { formId: string; order: AdminOrderView; act: OrderActions["ship"] }) {
  const { formId, order, act } = props;
  const listId = useId();
  const form = useForm<ShipForm>({
    defaultValues: {
      carrier: localStorage.getItem(lastCarrierAt) ?? "",
      trackingNumber: "",
      trackingUrl: "",
      notify: true,
      pieces: packingAll(order),
    },
  });
  const { errors, dirtyFields } = form.formState;
  const { carrier, trackingNumber, notify, pieces } = form.watch();
  const { reset } = act;
  useEffect(() => reset(), [reset]);
  useEffect(() => {
    if (!dirtyFields.trackingUrl) form.setValue("trackingUrl", trackingPage(carrier, trackingNumber));
  }, [carrier, trackingNumber, dirtyFields.trackingUrl, form]);
  function ship(values: ShipForm): void {
    if (act.isPending) return;
    localStorage.setItem(lastCarrierAt, values.carrier.trim());
    act.mutate({
      id: order.id,
      lines: packed(order, values.pieces),
      notify: values.notify,
      carrier: values.carrier.trim(),
      trackingNumber: values.trackingNumber.trim(),
      trackingUrl: values.trackingUrl.trim(),
    });
  }
  const fields = refusalOf(act.error)?.detail.fields ?? {};
  return (
    <form id={formId} className="sheet-form" onSubmit={(event) => void form.handleSubmit(ship)(event)} noValidate>
      <Fields>
        <Field label={t("ship.carrier")} error={errors.carrier && t("ship.carrierNeeded")}>
          <Input
            list={listId}
            autoComplete="off"
            autoFocus
            {...form.register("carrier", { validate: (value) => value.trim() !== "" })}
          />
        </Field>
        <datalist id={listId}>
          {carriers.map((one) => (
            <option key={one.name} value={one.name}>
              {one.name}
            </option>
          ))}
        </datalist>
        <Field label={t("ship.number")} aside={t("field.optional")} error={fields["trackingNumber"]}>
          <Input
            className="mono"
            autoComplete="off"
            spellCheck={false}
            maxLength={80}
            {...form.register("trackingNumber")}
          />
        </Field>
        <Field
          label={t("ship.page")}
          aside={t("field.optional")}
          hint={t("ship.pageHint")}
          error={errors.trackingUrl ? t("ship.pageWrong") : fields["trackingUrl"]}
        >
          <Input
            type="url"
            autoComplete="off"
            {...form.register("trackingUrl", {
              validate: (value) => value.trim() === "" || /^https?:\/\/\S+$/.test(value.trim()),
            })}
          />
        </Field>
      </Fields>
      <PackLines order={order} form={form} />
      <Checkbox label={t("ship.notify", { email: order.email })} {...form.register("notify")} />
      <h3 className="h3">{t("dialog.whatHappens")}</h3>
      <Effects items={shipEffects(order, notify, pieces)} />
      {act.error && (
        <p className="note alert" role="alert">
          {sayError(act.error)}
        </p>
      )}
    </form>
  );
}

function shipEffects(order: AdminOrderView, notify: boolean, packing: Packing) {
  const pieces = packed(order, packing).reduce((sum, line) => sum + line.quantity, 0);
  const rest = order.lines.reduce((sum, line) => sum + line.waits, 0) - pieces;
  const to = order.shippingAddress ? addressLines(order.shippingAddress, locale()).slice(0, 1).join("") : order.email;
  return [
    { key: "pieces", icon: <Icon path={drawerIcons.stock} />, text: t("ship.effectPieces", { n: pieces, name: to }) },
    ...(rest > 0
      ? [{ key: "rest", icon: <Icon path={drawerIcons.stock} />, text: t("ship.effectRest", { n: rest }) }]
      : []),
    { key: "page", icon: <Icon path={icons.check} />, text: t("ship.effectPage") },
    {
      key: "mail",
      icon: <Icon path={drawerIcons.outbox} />,
      text: notify ? t("ship.effectMail") : t("ship.effectNoMail"),
    },
  ];
}

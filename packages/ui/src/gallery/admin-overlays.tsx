import { useState } from "react";
import { CommandPalette } from "../admin/command-palette/command-palette.tsx";
import { ConfirmDialog, Effects } from "../admin/confirm-dialog/confirm-dialog.tsx";
import { drawerIcons } from "../admin/icons/drawer-icons.ts";
import { FormDialog, Sheet } from "../admin/sheet/overlay.tsx";
import { Button } from "../button/button.tsx";
import { Field, Input } from "../field/field.tsx";
import { Icon } from "../icon/icon.tsx";
import { toast } from "../toast/toast-store.ts";
import { Specimen } from "./specimen.tsx";

type Open = "refund" | "new" | "out" | "erase" | undefined;

export function AdminOverlays() {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <Specimen name="Sheet, dialogs, toast">
      <Button onClick={() => setOpen("refund")}>Refund…</Button>
      <Button onClick={() => setOpen("new")}>New product…</Button>
      <Button onClick={() => setOpen("out")}>Take out…</Button>
      <Button onClick={() => setOpen("erase")}>Erase…</Button>
      <Button onClick={() => toast("3 orders tagged “fair”", { action: { label: "Undo", run: () => undefined } })}>
        Toast
      </Button>
      <Sheet
        open={open === "refund"}
        onClose={close}
        title="Refund"
        facts="FF-4187, Zsófia Bérczi"
        footNote="The customer gets a mail."
        actions={
          <>
            <Button onClick={close}>Back</Button>
            <Button variant="danger" onClick={close}>
              Refund £42.10
            </Button>
          </>
        }
      >
        <Effects
          items={[
            { key: "stock", icon: <Icon path={drawerIcons.stock} />, text: "1 Hot Metal goes back on the shelf." },
            { key: "key", icon: <Icon path={drawerIcons.licenses} />, text: "The key CLNK-····-9F2C ends today." },
          ]}
        />
      </Sheet>
      <FormDialog
        open={open === "new"}
        onClose={close}
        title="New product"
        actions={
          <>
            <Button onClick={close}>Back</Button>
            <Button variant="primary" onClick={close}>
              Create it
            </Button>
          </>
        }
      >
        <Field label="Name">
          <Input defaultValue="Bloom Strike" />
        </Field>
      </FormDialog>
      <ConfirmDialog
        open={open === "out"}
        onClose={close}
        onConfirm={close}
        title="Take Bloom Strike out?"
        verb="Take it out"
        danger
      >
        It leaves the shop at once. Orders and links stay.
      </ConfirmDialog>
      <ConfirmDialog
        open={open === "erase"}
        onClose={close}
        onConfirm={close}
        title="Erase Dilys Quayle?"
        verb="Erase her data"
        danger
        typeToConfirm="dilys@post.example"
      >
        Name, addresses and 3 messages go. 12 orders stay, without a name. This cannot be undone.
      </ConfirmDialog>
    </Specimen>
  );
}

export function GalleryPalette(props: { open: boolean; onClose: () => void }) {
  const [query, setQuery] = useState("");
  return (
    <CommandPalette
      {...props}
      query={query}
      onQuery={setQuery}
      status="3 places, 1 order"
      groups={[
        {
          key: "row",
          title: "With FF-4187",
          aside: "current order",
          commands: [
            { key: "pack", label: "Pack 1 print", icon: drawerIcons.orders, keys: "P", onRun: () => undefined },
          ],
        },
        {
          key: "go",
          title: "Go to",
          commands: [
            {
              key: "orders",
              label: "Orders",
              icon: drawerIcons.orders,
              note: "9 to ship",
              keys: "G O",
              onRun: () => undefined,
            },
            { key: "stock", label: "Stock", icon: drawerIcons.stock, onRun: () => undefined },
          ],
        },
      ]}
    />
  );
}

import { admin } from "@atelier/client/react";
import { mostPins, type SavedView } from "@atelier/contract/views";
import { Button, toast } from "@atelier/ui";
import { ConfirmDialog, Menu, type MenuGroup } from "@atelier/ui/admin";
import { useState } from "react";
import { sayError } from "../../shell/refusal-words.ts";
import { useMay } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { ViewNameDialog } from "./view-name-dialog.tsx";
import { addressOf, type ViewTabsProps } from "./view-address.ts";

interface ViewActsProps extends ViewTabsProps {
  saved: SavedView | undefined;
  now: string;
  isChanged: boolean;
  ownName: string;
}

type Asking = "save" | "rename" | "remove" | null;

/** What can be done with the view one is in: keep it under a name, give it what is shown, rename, pin, remove. */
export function ViewActs(props: ViewActsProps) {
  const { saved, isChanged } = props;
  const [asking, setAsking] = useState<Asking>(null);
  const utils = admin.useUtils();
  const mayShare = useMay("views.share");
  const mayChange = saved !== undefined && (saved.shared ? mayShare : saved.mine);
  const change = admin.views.change.useMutation({
    onSuccess: (view) => {
      void utils.views.mine.invalidate();
      toast(t("views.savedToast", { name: view.name }));
    },
    onError: (error) => toast(sayError(error), { tone: "alert" }),
  });
  return (
    <span className="view-acts">
      {isChanged && saved && mayChange && (
        <Button
          size="small"
          variant="quiet"
          busy={change.isPending}
          onClick={() => change.mutate({ id: saved.id, search: props.now })}
        >
          {t("views.update")}
        </Button>
      )}
      {isChanged && (
        <Button size="small" variant="quiet" onClick={() => setAsking("save")}>
          {t("views.saveAs")}
        </Button>
      )}
      <Menu
        label={t("views.acts")}
        groups={groupsOf({ ...props, mayChange, mayShare }, setAsking, (shared) =>
          saved ? change.mutate({ id: saved.id, shared }) : undefined,
        )}
      />
      <Dialogs {...props} asking={asking} onClose={() => setAsking(null)} mayShare={mayShare} />
    </span>
  );
}

type Rights = ViewActsProps & { mayChange: boolean; mayShare: boolean };

function groupsOf(view: Rights, ask: (what: Asking) => void, share: (shared: boolean) => void): MenuGroup[] {
  const { saved, kept, mayChange, mayShare } = view;
  const { keep, settings } = kept;
  const key = saved?.id ?? view.current;
  const pins = (settings?.pins ?? []).filter(
    (pin) => view.own.some((one) => one.key === pin) || kept.views.some((one) => one.id === pin),
  );
  const isPinned = pins.includes(key);
  const isDefault = settings?.defaultView === key;
  const full = !isPinned && pins.length >= mostPins;
  const place = [
    {
      key: "pin",
      label: isPinned ? t("views.unpin") : t("views.pin"),
      disabled: full,
      note: full ? t("views.pinsFull", { n: mostPins }) : undefined,
      onAct: () => keep({ pins: isPinned ? pins.filter((pin) => pin !== key) : [...pins, key] }),
    },
    {
      key: "default",
      label: isDefault ? t("views.noDefault") : t("views.default"),
      onAct: () => keep({ defaultView: isDefault ? "" : key }),
    },
  ];
  const copy = { key: "copy", label: saved ? t("views.duplicate") : t("views.saveAs"), onAct: () => ask("save") };
  if (!saved || !mayChange)
    return [
      { key: "keep", acts: [copy] },
      { key: "place", acts: place },
    ];
  const sharing = {
    key: "share",
    label: saved.shared ? t("views.unshare") : t("views.share"),
    onAct: () => share(!saved.shared),
  };
  const rename = { key: "rename", label: t("views.rename"), onAct: () => ask("rename") };
  const remove = { key: "remove", label: t("views.remove"), danger: true, onAct: () => ask("remove") };
  return [
    { key: "keep", acts: [rename, copy, ...(mayShare ? [sharing] : [])] },
    { key: "place", acts: place },
    { key: "end", acts: [remove] },
  ];
}

function Dialogs(props: ViewActsProps & { asking: Asking; onClose: () => void; mayShare: boolean }) {
  const { asking, saved, onClose, own, current } = props;
  const utils = admin.useUtils();
  const remove = admin.views.remove.useMutation({
    onSuccess: () => {
      void utils.views.mine.invalidate();
      onClose();
      props.go(own.find((view) => view.key === current)?.search ?? {});
    },
    onError: (error) => toast(sayError(error), { tone: "alert" }),
  });
  return (
    <>
      {(asking === "save" || asking === "rename") && (
        <ViewNameDialog
          list={props.list}
          search={props.now}
          mayShare={props.mayShare}
          renamed={asking === "rename" ? saved : undefined}
          proposal={saved ? t("views.copyOf", { name: saved.name }) : ""}
          onClose={onClose}
          onSaved={(view) => asking === "save" && props.go(addressOf(view))}
        />
      )}
      {saved && (
        <ConfirmDialog
          danger
          open={asking === "remove"}
          busy={remove.isPending}
          onClose={onClose}
          title={t("views.removeTitle", { name: saved.name })}
          verb={t("views.removeDo")}
          onConfirm={() => remove.mutate({ id: saved.id })}
        >
          <p>{saved.shared ? t("views.removeShared") : t("views.removeOwn")}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

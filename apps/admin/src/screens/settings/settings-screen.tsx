import { admin } from "@atelier/client/react";
import { DidNotArrive } from "../../parts/list-state.tsx";
import { PageGhost } from "../../parts/page-ghost.tsx";
import { useMay } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { ShopForm } from "./shop-form.tsx";

/** What the shop says of itself, each with what it does. */
export function SettingsScreen() {
  const asked = admin.settings.get.useQuery();
  const maySave = useMay("settings.save");
  if (asked.data) return <ShopForm settings={asked.data} readOnly={!maySave} />;
  if (!asked.isError) return <PageGhost />;
  return (
    <div className="pad pt-s6">
      <DidNotArrive asked={asked} title={t("settings.didNotArrive")} />
    </div>
  );
}

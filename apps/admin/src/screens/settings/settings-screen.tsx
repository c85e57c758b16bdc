import { admin } from "@atelier/client/react";
import { PageHead } from "@atelier/ui/admin";
import { DidNotArrive } from "../../parts/list-state.tsx";
import { PageGhost } from "../../parts/page-ghost.tsx";
import { useMay } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { SettingsForm } from "./settings-form.tsx";

/** What the owner decides, each with what it does. */
export function SettingsScreen() {
  const asked = admin.settings.get.useQuery();
  const maySave = useMay("settings.save");
  if (asked.isError && !asked.data) {
    return (
      <div className="pad pt-s6">
        <DidNotArrive asked={asked} title={t("settings.didNotArrive")} />
      </div>
    );
  }
  if (!asked.data) return <PageGhost />;
  return (
    <>
      <title>{t("place.settings")}</title>
      <PageHead title={t("place.settings")} facts={maySave ? t("settings.facts") : t("settings.readOnly")} />
      <SettingsForm settings={asked.data} readOnly={!maySave} />
    </>
  );
}

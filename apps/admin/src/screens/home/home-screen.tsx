import { admin } from "@atelier/client/react";
import { PageHead } from "@atelier/ui/admin";
import { DidNotArrive } from "../../parts/list-state.tsx";
import { PageGhost } from "../../parts/page-ghost.tsx";
import { todayName } from "../../parts/when.ts";
import { useMay, useZone } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { FirstRun } from "./first-run.tsx";
import { HomeNumbers } from "./home-numbers.tsx";
import { WorkGroups } from "./work-groups.tsx";

/** The day: what waits first, the numbers second. A shop without a product gets its first steps instead. */
export function HomeScreen() {
  const zone = useZone();
  const asked = admin.home.workList.useQuery(undefined, { refetchInterval: 30_000 });
  const maySave = useMay("products.save");
  const work = asked.data;
  const nothingSold = work?.numbers.every((number) => number.orders === 0) && work.rows.length === 0;
  const anything = admin.products.list.useQuery({ limit: 1 }, { enabled: Boolean(nothingSold), staleTime: 60_000 });
  const isEmpty = nothingSold && anything.data && Object.values(anything.data.counts).every((n) => n === 0);
  if (!work) {
    if (!asked.isError) return <PageGhost />;
    return (
      <div className="pad pt-s6">
        <DidNotArrive asked={asked} />
      </div>
    );
  }
  if (isEmpty && maySave) return <FirstRun />;
  const { toShip, problems, lowStock, deadJobs, failedMails } = work.counts;
  const waiting = toShip + problems + lowStock + deadJobs + failedMails;
  return (
    <>
      <title>{t("place.home")}</title>
      <PageHead
        title={todayName(zone)}
        facts={waiting === 0 ? t("home.nothingWaits") : t("home.waits", { n: waiting })}
      />
      <div className="cols wide">
        <div>
          <WorkGroups work={work} />
        </div>
        <aside className="side" aria-label={t("home.numbers")}>
          <HomeNumbers work={work} />
        </aside>
      </div>
    </>
  );
}

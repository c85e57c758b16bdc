import type { HealthView } from "@atelier/contract/health";
import { admin } from "@atelier/client/react";
import { Button, CopyButton } from "@atelier/ui";
import { Kbd, PageHead, Section, type Standing, StatusWord, Table, type TableColumn } from "@atelier/ui/admin";
import { listState } from "../../parts/list-state.tsx";
import { Time } from "../../parts/time.tsx";
import { useFresh } from "../../parts/use-fresh.ts";
import { useKeys } from "../../shell/keys.ts";
import { locale, t } from "../../words/words.ts";
import { healthReport } from "./health-report.ts";
import { sayFinding, ToDo } from "./what-to-do.tsx";

type Part = HealthView["parts"][number];

/** Each part of the shop with its finding and the one thing to do; the head says whether the shop takes money. */
export function HealthScreen() {
  const asked = admin.home.health.useQuery(undefined, { refetchInterval: 10_000 });
  const health = asked.data;
  const fresh = useFresh(asked.dataUpdatedAt);
  useKeys({ r: () => void asked.refetch() });
  return (
    <div className="health">
      <title>{t("place.health")}</title>
      <PageHead
        title={t("place.health")}
        facts={health && <Facts health={health} />}
        actions={
          <>
            <span className="meta">{fresh}</span>
            <Button busy={asked.isFetching} onClick={() => void asked.refetch()}>
              {t("health.again")} <Kbd>R</Kbd>
            </Button>
          </>
        }
      />
      <div className="pad">
        <Table
          plain
          label={t("place.health")}
          columns={partColumns}
          rows={health?.parts ?? []}
          rowKey={(part) => part.part}
          phoneSub={(part) => (
            <>
              {sayFinding(part)} {part.state !== "good" && <ToDo part={part} />}
            </>
          )}
          {...listState(asked, null, health !== undefined)}
        />
        {health && <ForHelpers health={health} />}
      </div>
    </div>
  );
}

function Facts(props: { health: HealthView }) {
  const { parts, takesMoney } = props.health;
  const down = parts.filter((part) => part.state === "down").length;
  const attention = parts.filter((part) => part.state === "attention").length;
  return (
    <>
      {down > 0 && <StatusWord standing="failed">{t("health.down", { n: down })}</StatusWord>}{" "}
      {attention > 0 && `${t("health.attention", { n: attention })} `}
      {down + attention === 0 && `${t("health.allGood")} `}
      {takesMoney ? t("health.takesMoney") : <StatusWord standing="failed">{t("health.takesNoMoney")}</StatusWord>}
    </>
  );
}

const standings: Record<Part["state"], Standing> = { good: "good", attention: "doubt", down: "failed" };

const partColumns: TableColumn<Part>[] = [
  {
    key: "part",
    head: t("health.part"),
    width: "132px",
    phone: "title",
    cell: (part) => <b>{t(`health.part.${part.part}`)}</b>,
  },
  {
    key: "state",
    head: t("health.state"),
    width: "128px",
    phone: "state",
    cell: (part) => <StatusWord standing={standings[part.state]}>{t(`health.state.${part.state}`)}</StatusWord>,
  },
  {
    key: "latency",
    head: t("health.latency"),
    numeric: true,
    soft: true,
    width: "84px",
    phone: "value",
    cell: (part) => (part.latencyMs === null ? "–" : t("health.ms", { n: Math.round(part.latencyMs * 10) / 10 })),
  },
  {
    key: "last",
    head: t("health.lastGood"),
    soft: true,
    width: "116px",
    wideOnly: true,
    cell: (part) => (part.lastGoodAt ? <Time at={part.lastGoodAt} /> : t("health.never")),
  },
  {
    key: "finding",
    head: t("health.known"),
    soft: true,
    cell: (part) => <span className="wrap-words">{sayFinding(part)}</span>,
  },
  {
    key: "todo",
    head: t("health.toDo"),
    width: "28%",
    cell: (part) => (
      <span className={part.state === "good" ? "wrap-words three" : "wrap-words"}>
        <ToDo part={part} />
      </span>
    ),
  },
];

function ForHelpers(props: { health: HealthView }) {
  const { health } = props;
  const { applied, pending } = health.migrations;
  return (
    <div className="health-foot split">
      <Section title={t("health.helpers")} top>
        <p className="two">{t("health.report", { version: health.version, applied })}</p>
        {pending > 0 && (
          <p>
            <StatusWord standing="failed">{t("health.pending", { n: pending })}</StatusWord>
          </p>
        )}
        <p className="three">
          {t("health.checked")} <Time at={health.checkedAt} long />
        </p>
        <div className="does">
          <CopyButton text={healthReport(health, locale())} label={t("health.copy")} copiedLabel={t("order.copied")} />
        </div>
      </Section>
    </div>
  );
}

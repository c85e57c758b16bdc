import type { WorkListView } from "@atelier/contract/health";
import type { Permission } from "@atelier/contract/permissions";
import { EmptyState } from "@atelier/ui";
import { StatusWord } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ago } from "../../parts/when.ts";
import { useSession } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { workGroups, type WorkGroup, type WorkRow } from "./work-rows.ts";

/** What waits, group by group, each row with its one verb. */
export function WorkGroups(props: { work: WorkListView }) {
  const { me } = useSession();
  const groups = workGroups(props.work).filter((group) => group.count > 0 && me.permissions.includes(group.needs));
  if (groups.length === 0) {
    return (
      <EmptyState title={t("home.empty")}>
        <p>{t("home.emptyWords")}</p>
      </EmptyState>
    );
  }
  return groups.map((group) => (
    <Group key={group.kind} group={group} mayAct={me.permissions.includes(acts[group.kind])} />
  ));
}

/** What the verb of a row does; without the right it only looks. */
const acts: Record<WorkGroup["kind"], Permission> = {
  ship: "orders.ship",
  problem: "orders.read",
  "low-stock": "stock.adjust",
  "dead-job": "jobs.read",
  "failed-mail": "mail.read",
  unpublished: "products.save",
};

function Group(props: { group: WorkGroup; mayAct: boolean }) {
  const { group } = props;
  const more = group.count - group.rows.length;
  const oldest = group.rows.map((row) => row.since).toSorted()[0];
  return (
    <section className="job">
      <div className="hang">
        <b>{group.count}</b>
        <h2>{t(`home.group.${group.kind}`)}</h2>
        {oldest && group.kind !== "low-stock" && <span className="meta">{t("home.oldest", { ago: ago(oldest) })}</span>}
      </div>
      <table className="plain work" aria-label={t(`home.group.${group.kind}`)}>
        <tbody>
          {group.rows.map((row) => (
            <tr key={row.id}>
              {row.label !== "" && <td className="mono w-no">{row.label}</td>}
              <td className="cut w-what" colSpan={row.label === "" ? 2 : 1}>
                <RowLink row={row} kind={group.kind} className="">
                  {row.what}
                </RowLink>
              </td>
              <td className="w-how">
                <StatusWord standing={row.standing}>{row.how}</StatusWord>
              </td>
              <td className="num w-verb">
                <RowLink row={row} kind={group.kind} className="act">
                  {props.mayAct ? t(`home.verb.${group.kind}`) : t("home.verb.problem")}
                </RowLink>
              </td>
            </tr>
          ))}
          {more > 0 && (
            <tr>
              <td colSpan={3} className="two">
                {t("home.more", { n: more })}
              </td>
              <td className="num">
                <GroupLink kind={group.kind}>{t("home.show")}</GroupLink>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function RowLink(props: { row: WorkRow; kind: WorkGroup["kind"]; className: string; children: ReactNode }) {
  const { row, kind, className, children } = props;
  switch (kind) {
    case "ship":
    case "problem":
      return (
        <Link className={className} to="/orders/$orderId" params={{ orderId: row.id }}>
          {children}
        </Link>
      );
    case "low-stock":
      return (
        <Link
          className={className}
          to="/stock"
          search={{ state: row.free !== null && row.free <= 0 ? "out" : "low", variant: row.id }}
        >
          {children}
        </Link>
      );
    case "dead-job":
      return (
        <Link className={className} to="/jobs" search={{ state: "dead", job: row.id }}>
          {children}
        </Link>
      );
    case "failed-mail":
      return (
        <Link className={className} to="/outbox" search={{ state: "failed", mail: row.id }}>
          {children}
        </Link>
      );
    case "unpublished":
      return (
        <Link className={className} to="/products/$productId" params={{ productId: row.id }}>
          {children}
        </Link>
      );
  }
}

function GroupLink(props: { kind: WorkGroup["kind"]; children: string }) {
  const { kind, children } = props;
  switch (kind) {
    case "ship":
      return (
        <Link className="act" to="/orders" search={{ view: "to-ship" }}>
          {children}
        </Link>
      );
    case "problem":
      return (
        <Link className="act" to="/orders" search={{ view: "problem" }}>
          {children}
        </Link>
      );
    case "low-stock":
      return (
        <Link className="act" to="/stock" search={{ state: "low" }}>
          {children}
        </Link>
      );
    case "dead-job":
      return (
        <Link className="act" to="/jobs" search={{ state: "dead" }}>
          {children}
        </Link>
      );
    case "failed-mail":
      return (
        <Link className="act" to="/outbox" search={{ state: "failed" }}>
          {children}
        </Link>
      );
    case "unpublished":
      return (
        <Link className="act" to="/products" search={{ status: "draft" }}>
          {children}
        </Link>
      );
  }
}

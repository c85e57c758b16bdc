import type { MailRowView } from "@atelier/contract/mails";
import { admin } from "@atelier/client/react";
import { EmptyState } from "@atelier/ui";
import { PageHead, StatusWord, Table, type TableColumn, TableFoot, Toolbar } from "@atelier/ui/admin";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { KeyHints } from "../../parts/key-hints.tsx";
import { listState } from "../../parts/list-state.tsx";
import { ColumnsMenu } from "../../parts/lists/columns-menu.tsx";
import { columnsOf, shownKeys } from "../../parts/lists/list-columns.ts";
import { namedColumns } from "../../parts/lists/named-columns.ts";
import { useList } from "../../parts/lists/use-list.ts";
import { Pager } from "../../parts/pager.tsx";
import { Time } from "../../parts/time.tsx";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { useSearchBox } from "../../parts/use-search-box.ts";
import { useViewKeys } from "../../parts/use-view-keys.ts";
import { t } from "../../words/words.ts";
import { MailPeek } from "./mail-peek.tsx";
import { mailQuestion, type MailSearch, mailStates } from "./mail-search.ts";
import { MailViews } from "./mail-views.tsx";
import { isMailKind, mailStandings } from "./mail-states.ts";

const route = getRouteApi("/shell/outbox");
const views = [undefined, ...mailStates] as const;

/** Every mail the shop wrote, how it stands, and what it says. */
export function OutboxScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const asked = admin.mail.list.useQuery(mailQuestion(search), {
    placeholderData: keepPreviousData,
    refetchInterval: 20_000,
  });
  const page = asked.data;
  const mails = page?.items ?? [];
  function narrow(change: {
    state?: MailSearch["state"] | undefined;
    q?: string | undefined;
    page?: string | undefined;
  }): void {
    void navigate({
      search: { ...search, page: undefined, mail: undefined, ...change } as MailSearch,
      replace: "q" in change,
    });
  }
  function read(mail: string | undefined): void {
    void navigate({ search: { ...search, mail } as MailSearch, replace: true });
  }
  const kept = useList("outbox");
  const columns = namedColumns(mailColumns);
  const box = useSearchBox(search.q, (q) => narrow({ q }));
  const cursor = useRowKeys(
    mails.map((mail) => mail.id),
    read,
  );
  useViewKeys(views, search.state, (state) => narrow({ state }));
  return (
    <>
      <title>{t("place.outbox")}</title>
      <PageHead
        title={t("place.outbox")}
        facts={page && t("outbox.facts", { waiting: page.counts.queued, failed: page.counts.failed })}
      />
      <MailViews search={search} counts={page?.counts} kept={kept} />
      <Toolbar
        search={{ ...box, label: t("outbox.search") }}
        end={
          <>
            {page && <span className="meta">{page.delivers ? t("outbox.delivers") : t("outbox.holds")}</span>}
            <ColumnsMenu columns={columns} list={kept} />
          </>
        }
      />
      <Table
        label={t("place.outbox")}
        columns={columnsOf(columns, shownKeys(columns, kept.settings))}
        density={kept.settings?.density}
        rows={mails}
        rowKey={(mail) => mail.id}
        cursor={search.mail ?? cursor}
        onRowPress={(mail) => read(mail.id)}
        phoneSub={(mail) => (
          <>
            {mail.orderNumber} · <Time at={mail.createdAt} />
          </>
        )}
        {...listState(asked, <NoMails narrowed={Boolean(search.q ?? search.state)} />, mails.length > 0)}
      />
      <TableFoot
        actions={
          <>
            <KeyHints />
            <Pager
              trail={search.page}
              nextCursor={page?.nextCursor}
              busy={asked.isPlaceholderData}
              onTrail={(trail) => narrow({ page: trail })}
            />
          </>
        }
      >
        <span role="status">{page && t("outbox.count", { n: mails.length })}</span>
      </TableFoot>
      {search.mail && <MailPeek id={search.mail} rows={mails.map((mail) => mail.id)} onRead={read} />}
    </>
  );
}

const mailColumns: TableColumn<MailRowView>[] = [
  {
    key: "written",
    head: t("outbox.written"),
    soft: true,
    width: "104px",
    cell: (mail) => <Time at={mail.createdAt} />,
  },
  {
    key: "mail",
    head: t("outbox.mail"),
    width: "172px",
    phone: "title",
    cell: (mail) => (isMailKind(mail.kind) ? t(`mail.kind.${mail.kind}`) : mail.subject),
  },
  { key: "order", head: t("orders.order"), mono: true, width: "92px", cell: (mail) => mail.orderNumber ?? "–" },
  { key: "to", head: t("outbox.to"), soft: true, grows: true, phone: "value", cell: (mail) => mail.recipient },
  { key: "state", head: t("outbox.state"), width: "168px", phone: "state", cell: (mail) => <MailState mail={mail} /> },
];

function MailState(props: { mail: MailRowView }) {
  const stands = mailStandings[props.mail.state];
  if (!stands) return props.mail.state;
  if (props.mail.state === "queued" && props.mail.attempts > 0)
    return <StatusWord standing="doubt">{t("outbox.tries", { n: props.mail.attempts })}</StatusWord>;
  return <StatusWord standing={stands.standing}>{t(stands.word)}</StatusWord>;
}

function NoMails(props: { narrowed: boolean }) {
  return (
    <EmptyState title={props.narrowed ? t("outbox.noneNarrowed") : t("outbox.none")}>
      <p>{props.narrowed ? t("outbox.noneNarrowedWords") : t("outbox.noneWords")}</p>
    </EmptyState>
  );
}

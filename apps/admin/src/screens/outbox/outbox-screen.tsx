import type { MailRowView } from "@atelier/contract/mails";
import { EmptyState } from "@atelier/ui";
import { PageHead, Table, TableFoot, Toolbar } from "@atelier/ui/admin";
import { getRouteApi } from "@tanstack/react-router";
import { KeyHints } from "../../parts/key-hints.tsx";
import { listState } from "../../parts/list-state.tsx";
import { ColumnsMenu } from "../../parts/lists/columns-menu.tsx";
import { columnsOf, shownKeys } from "../../parts/lists/list-columns.ts";
import { namedColumns } from "../../parts/lists/named-columns.ts";
import { Pager } from "../../parts/pager.tsx";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { useSearchBox } from "../../parts/use-search-box.ts";
import { useViewKeys } from "../../parts/use-view-keys.ts";
import { useMay } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { MailBulk } from "./bulk/mail-bulk.tsx";
import { mailColumns, sayMail } from "./mail-columns.tsx";
import { MailFilters } from "./mail-filters.tsx";
import { MailPeek } from "./mail-peek.tsx";
import { mailFilters, type MailSearch, mailStates } from "./mail-search.ts";
import { MailViews } from "./mail-views.tsx";
import { type Outbox, useOutbox } from "./use-outbox.ts";

const route = getRouteApi("/shell/outbox");
const views = [undefined, ...mailStates] as const;

type Narrow = (change: Partial<Record<keyof MailSearch, string | undefined>>) => void;

/** Every mail the shop wrote, how it stands, and what it says. */
export function OutboxScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const outbox = useOutbox(search);
  const { page, mails, kept } = outbox;
  const narrow: Narrow = (change) =>
    void navigate({
      search: { ...search, page: undefined, mail: undefined, ...change } as MailSearch,
      replace: "q" in change || "to" in change,
    });
  const read = (mail: string | undefined) =>
    void navigate({ search: { ...search, mail } as MailSearch, replace: true });
  useViewKeys(views, search.state, (state) => narrow({ state }));
  return (
    <>
      <title>{t("place.outbox")}</title>
      <PageHead
        title={t("place.outbox")}
        facts={page && t("outbox.facts", { waiting: page.counts.queued, failed: page.counts.failed })}
      />
      <MailViews search={search} counts={page?.counts} kept={kept} />
      <MailFilters search={search} onChange={narrow} />
      <MailBulk outbox={outbox}>
        <OutboxTools search={search} outbox={outbox} narrow={narrow} />
      </MailBulk>
      <MailRows search={search} outbox={outbox} narrow={narrow} onRead={read} />
      {search.mail && <MailPeek id={search.mail} rows={mails.map((mail) => mail.id)} onRead={read} />}
    </>
  );
}

interface MailRowsProps {
  search: MailSearch;
  outbox: Outbox;
  narrow: Narrow;
}

function MailRows({ search, outbox, narrow, onRead }: MailRowsProps & { onRead: (mail: string | undefined) => void }) {
  const { asked, page, mails, kept, selection } = outbox;
  const columns = namedColumns(mailColumns);
  const maySend = useMay("mail.send");
  const cursor = useRowKeys(
    mails.map((mail) => mail.id),
    onRead,
    maySend ? { choose: selection.toggle } : {},
  );
  const narrowed = Boolean(search.q ?? search.state) || mailFilters.some((key) => search[key] !== undefined);
  return (
    <>
      <Table
        label={t("place.outbox")}
        columns={columnsOf(columns, shownKeys(columns, kept.settings))}
        density={kept.settings?.density}
        rows={mails}
        rowKey={(mail) => mail.id}
        cursor={search.mail ?? cursor}
        selection={
          maySend
            ? {
                chosen: selection.chosen,
                onChange: selection.choose,
                name: (mail) => `${sayMail(mail)}, ${mail.recipient}`,
              }
            : undefined
        }
        onRowPress={(mail) => onRead(mail.id)}
        phoneSub={phoneLine}
        {...listState(asked, <NoMails narrowed={narrowed} />, mails.length > 0)}
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
        <span role="status">{page && sayCount(mails.length, page.total)}</span>
      </TableFoot>
    </>
  );
}

/** Whom to, and the order, whose number stays in one piece. */
function phoneLine({ recipient, orderNumber }: MailRowView): string {
  return orderNumber ? `${recipient}, ${orderNumber.replace("-", "\u2011")}` : recipient;
}

function OutboxTools({ search, outbox, narrow }: MailRowsProps) {
  const { page, kept } = outbox;
  const box = useSearchBox(search.q, (q) => narrow({ q }));
  return (
    <Toolbar
      search={{ ...box, label: t("outbox.search") }}
      end={
        <>
          {page && <span className="meta">{page.delivers ? t("outbox.delivers") : t("outbox.holds")}</span>}
          <ColumnsMenu columns={namedColumns(mailColumns)} list={kept} />
        </>
      }
    />
  );
}

function sayCount(shown: number, total: number): string {
  return total > shown ? t("outbox.of", { shown, n: total }) : t("outbox.count", { n: shown });
}

function NoMails(props: { narrowed: boolean }) {
  return (
    <EmptyState title={props.narrowed ? t("outbox.noneNarrowed") : t("outbox.none")}>
      <p>{props.narrowed ? t("outbox.noneNarrowedWords") : t("outbox.noneWords")}</p>
    </EmptyState>
  );
}

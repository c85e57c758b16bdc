import { refusalIn } from "@atelier/client";
import { shop } from "@atelier/client/shop";
import type { AlertLinkView } from "@atelier/contract/stock-alerts";
import { Button, Note } from "@atelier/ui";
import { useEffect, useRef } from "react";
import { Coming } from "../../parts/coming.tsx";
import { Failed, NotWithoutConnection } from "../../parts/failed.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { Refused } from "../../parts/refused.tsx";
import { Link } from "../../router/link.tsx";
import { useParams } from "../../router/router.tsx";
import { useLate } from "../../shell/use-late.ts";
import { useWords } from "../../words/words.tsx";

/** Whether the shop says that a link was used, is too old, or never was. */
function isOver(error: unknown): boolean {
  return ["stock.alert-link-over", "request.malformed"].includes(refusalIn(error)?.code ?? "");
}

/** Where the links of notices lead: one press says yes, or ends them. Opening the page changes nothing. */
export function NoticeScreen() {
  const { t } = useWords();
  const { token } = useParams("/notice/$token");
  const link = shop.stockAlerts.byToken.useQuery(
    { token },
    { staleTime: Number.POSITIVE_INFINITY, refetchOnReconnect: false },
  );
  const late = useLate(link.isPending);
  return (
    <div className="page door">
      <PageTitle>{t("notice.title")}</PageTitle>
      {/* A private link is not for search engines, nor for the pages it leads to. */}
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="no-referrer" />
      <div className="door-in">
        {link.data ? (
          <Choice link={link.data} token={token} key={token} />
        ) : isOver(link.error) ? (
          <Said title={t("notice.over")} text={t("notice.overText")} />
        ) : link.error ? (
          <Failed heading={1} error={link.error} what={t("notice.what")} onRetry={() => void link.refetch()} />
        ) : link.fetchStatus === "paused" ? (
          <NotWithoutConnection heading={1} />
        ) : (
          <Coming late={late}>
            <h1 className="title">{t("notice.title")}</h1>
          </Coming>
        )}
      </div>
    </div>
  );
}

function Choice({ link, token }: { link: AlertLinkView; token: string }) {
  const { t } = useWords();
  const prove = shop.stockAlerts.prove.useMutation({ networkMode: "always" });
  const leave = shop.stockAlerts.leave.useMutation({ networkMode: "always" });
  const proving = link.purpose === "prove";
  const act = proving ? prove : leave;
  if (isOver(act.error)) return <Said title={t("notice.over")} text={t("notice.overText")} />;
  const name = [link.title, ...link.choices].join(", ");
  if (act.data)
    return (
      <>
        <Said
          arrived
          title={t(proving ? "notice.proved" : "notice.left")}
          text={t(proving ? "notice.provedText" : "notice.leftText")}
        />
        <See link={link} name={name} />
      </>
    );
  return (
    <>
      <h1 className="title">{t(proving ? "notice.proveTitle" : "notice.leaveTitle")}</h1>
      <p>
        <strong>{name}</strong>
      </p>
      <p className="soft">{t(proving ? "notice.proveText" : "notice.leaveText")}</p>
      {act.error && (
        <Note tone="alert" live>
          <Refused error={act.error} />
        </Note>
      )}
      <Button variant="primary" wide busy={act.isPending} onClick={() => act.isPending || act.mutate({ token })}>
        {t(proving ? "notice.proveDo" : "notice.leaveDo")}
      </Button>
      <See link={link} name={name} />
    </>
  );
}

function See({ link, name }: { link: AlertLinkView; name: string }) {
  const { t } = useWords();
  return (
    <p className="small">
      <Link className="link" to="/goods/$slug" params={{ slug: link.slug }} search={{ variant: link.variant }}>
        {t("notice.see", { title: name })}
      </Link>
    </p>
  );
}

/** What is the case now. After a press the focus goes there, for the button is gone. */
function Said({ title, text, arrived = false }: { title: string; text: string; arrived?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);
  return (
    <>
      <h1 className="title" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <p className="soft">{text}</p>
    </>
  );
}

import { Button, EmptyState, ErrorState } from "@atelier/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSession } from "../shell/session.tsx";
import { refusalOf, requestIdOf, sayError } from "../shell/refusal-words.ts";
import { NotFound } from "../shell/not-found.tsx";
import { t } from "../words/words.ts";
import { exactWhen } from "./when.ts";

export interface Asked {
  isPending: boolean;
  isFetching: boolean;
  isPlaceholderData: boolean;
  isError: boolean;
  error: unknown;
  errorUpdatedAt: number;
  refetch: () => unknown;
}

/** What a list's table shows for how its question stands: ghosts, old rows stepping back, the error or the void. */
export function listState(asked: Asked, empty: ReactNode, has: boolean) {
  return {
    loading: asked.isPending ? { rows: 12 } : undefined,
    stale: asked.isPlaceholderData,
    instead: asked.isError && !has ? <DidNotArrive asked={asked} /> : !asked.isPending && !has ? empty : undefined,
  };
}

/** "The list did not arrive": what is safe, another try, and the number for whoever helps. */
export function DidNotArrive(props: { asked: Asked; title?: string }) {
  const { asked } = props;
  const { me, shop } = useSession();
  const code = refusalOf(asked.error)?.code;
  // Not a failure: it was never there, or is gone.
  if (code?.endsWith("not-found")) return <NotFound />;
  if (code === "account.not-permitted")
    return (
      <EmptyState title={t("error.notYours")}>
        <p>{t("error.notYoursWords")}</p>
      </EmptyState>
    );
  const facts = [
    ...(code ? [{ label: t("error.code"), value: <code className="code">{code}</code> }] : []),
    { label: t("error.when"), value: exactWhen(new Date(asked.errorUpdatedAt).toISOString(), shop.timeZone) },
  ];
  return (
    <ErrorState
      title={props.title ?? t("error.list")}
      safe={t("error.safe")}
      requestId={requestIdOf(asked.error)}
      facts={facts}
      actions={
        <>
          <Button variant="primary" busy={asked.isFetching} onClick={() => void asked.refetch()}>
            {t("error.again")}
          </Button>
          {me.permissions.includes("health.read") && (
            <Link to="/health" className="button quiet">
              {t("error.health")}
            </Link>
          )}
        </>
      }
    >
      <p>{sayError(asked.error)}</p>
    </ErrorState>
  );
}

import type { OrderView } from "@atelier/contract/orders";
import { refusalIn } from "@atelier/client";
import { buttonClass, Ghost, GhostLine } from "@atelier/ui";
import { Link } from "../../router/link.tsx";
import { useParams, useSearch } from "../../router/router.tsx";
import { Coming } from "../../parts/coming.tsx";
import { Failed, NotWithoutConnection } from "../../parts/failed.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { useLate } from "../../shell/use-late.ts";
import { useSlimHead } from "../../shell/use-slim-head.ts";
import { useWords } from "../../words/words.tsx";
import { OrderCancelled } from "./order-cancelled.tsx";
import { OrderChecking } from "./order-checking.tsx";
import { OrderPaid } from "./order-paid.tsx";
import { sceneOf } from "./order-scene.ts";
import { OrderUnpaid } from "./order-unpaid.tsx";
import { useOrder } from "./use-order.ts";

/** One order by its private link: thanks, checking, unpaid, cancelled, or where it is. */
export function OrderScreen() {
  const { t } = useWords();
  const { token } = useParams("/order/$token");
  const { from } = useSearch("/order/$token");
  const order = useOrder(token, from);
  const late = useLate(order.isPending);
  const scene = order.data && sceneOf(order.data, from);
  useSlimHead(scene === "checking" || scene === "unpaid");
  const notFound = ["order.not-found", "request.malformed"].includes(refusalIn(order.error)?.code ?? "");
  return (
    <div className="page">
      <PageTitle>{order.data ? t("order.title", { number: order.data.number }) : t("order.short")}</PageTitle>
      {/* A private link is not for search engines, nor for the pages it leads to. */}
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="no-referrer" />
      {order.data ? (
        <Scene
          order={order.data}
          from={from}
          onAsk={() => void order.refetch()}
          asked={order.dataUpdatedAt}
          asking={order.isFetching}
        />
      ) : notFound ? (
        <NoSuchOrder />
      ) : order.error ? (
        <Failed heading={1} error={order.error} what={t("order.what")} onRetry={() => void order.refetch()} />
      ) : order.fetchStatus === "paused" ? (
        <NotWithoutConnection heading={1} />
      ) : (
        <Coming late={late}>
          <OrderGhost />
        </Coming>
      )}
    </div>
  );
}

export type SceneProps = {
  order: OrderView;
  from: "stripe" | "cancel" | undefined;
  onAsk: () => void;
  asked: number;
  asking: boolean;
};

function Scene(props: SceneProps) {
  switch (sceneOf(props.order, props.from)) {
    case "thanks":
      return <OrderPaid order={props.order} thanks />;
    case "tracking":
      return <OrderPaid order={props.order} />;
    case "checking":
      return <OrderChecking {...props} />;
    case "unpaid":
      return <OrderUnpaid {...props} />;
    case "cancelled":
      return <OrderCancelled order={props.order} />;
  }
}

function NoSuchOrder() {
  const { t } = useWords();
  return (
    <div className="quiet broke">
      <h1 className="display">{t("order.none")}</h1>
      <p className="story">{t("order.noneText")}</p>
      <div className="pay-acts">
        <Link className={buttonClass()} to="/pages/$slug" params={{ slug: "contact" }}>
          {t("contact.write")}
        </Link>
      </div>
    </div>
  );
}

function OrderGhost() {
  return (
    <div className="grid checkout after" aria-hidden="true">
      <div className="form">
        <Ghost width={8} />
        <Ghost width={6} />
      </div>
      <ul className="bill keep">
        <GhostLine />
        <GhostLine />
      </ul>
    </div>
  );
}

import { Button, Note, StatusMark, Timeline } from "@atelier/ui";
import { useDates } from "../../parts/use-dates.ts";
import { useWords } from "../../words/words.tsx";
import { OrderBill } from "./order-bill.tsx";
import type { SceneProps } from "./order-screen.tsx";

/** Back from paying, and the bank's answer is not here yet. The page asks by itself. */
export function OrderChecking(props: SceneProps) {
  const { t } = useWords();
  const dates = useDates();
  const { order, asked, asking, onAsk } = props;
  const slow = order.paymentStatus === "processing";
  return (
    <div className="grid checkout after">
      <div className="form">
        <h1 className="display">{t(slow ? "checking.slow" : "checking.title")}</h1>
        <p className="story">{t(slow ? "checking.slowText" : "checking.text")}</p>
        <div className="check-steps" aria-live="polite">
          <Timeline
            label={t("checking.steps")}
            steps={[
              {
                key: "placed",
                when: dates.time(order.placedAt),
                what: (
                  <StatusMark shape="full" tone="ok">
                    {t("checking.placed", { number: order.number })}
                  </StatusMark>
                ),
              },
              {
                key: "asked",
                when: asked ? dates.time(new Date(asked).toISOString()) : "",
                what: (
                  <StatusMark shape="open" tone="info">
                    {t(asking ? "checking.asking" : "checking.asked")}
                  </StatusMark>
                ),
              },
              {
                key: "then",
                when: t("checking.then"),
                what: t(slow ? "checking.slowThen" : "checking.thenText"),
                next: true,
              },
            ]}
          />
        </div>
        <Note>
          <strong>{t("checking.notAgain")}</strong> {t("checking.close", { email: order.email })}
        </Note>
        <p className="small soft">{t("checking.ifNot")}</p>
        <div className="pay-acts">
          <Button onClick={onAsk} busy={asking}>
            {t("checking.ask")}
          </Button>
        </div>
      </div>
      <OrderBill order={order} title={t("checking.bill")} />
    </div>
  );
}

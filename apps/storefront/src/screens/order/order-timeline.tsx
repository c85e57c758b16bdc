import type { OrderView } from "@atelier/contract/orders";
import { StatusMark, Timeline, type TimelineStep } from "@atelier/ui";
import { type Dates, useDates } from "../../parts/use-dates.ts";
import { type Speech, useWords } from "../../words/words.tsx";

/** How far the order is, in a word and a shape. */
export function OrderState(props: { order: OrderView }) {
  const { t } = useWords();
  switch (props.order.fulfillment) {
    case "unfulfilled":
      return (
        <StatusMark shape="half" tone="warn">
          {t("state.packing")}
        </StatusMark>
      );
    case "partly_shipped":
      return (
        <StatusMark shape="half" tone="info">
          {t("state.partly")}
        </StatusMark>
      );
    case "shipped":
      return (
        <StatusMark shape="open" tone="info">
          {t("state.shipped")}
        </StatusMark>
      );
    case "delivered":
      return (
        <StatusMark shape="check" tone="ok">
          {t("state.delivered")}
        </StatusMark>
      );
    case "not_needed":
      return (
        <StatusMark shape="full" tone="ok">
          {t("state.ready")}
        </StatusMark>
      );
  }
}

/** What happened and what comes next. */
export function OrderTimeline(props: { order: OrderView }) {
  const speech = useWords();
  const dates = useDates();
  return <Timeline label={speech.t("track.happened")} steps={stepsOf(props.order, speech, dates)} />;
}

function stepsOf(order: OrderView, speech: Speech, dates: Dates): TimelineStep[] {
  const { t } = speech;
  const last = order.events.length - 1;
  const done = order.events.map((event, at): TimelineStep => {
    const words = t(`event.${event.kind}`);
    return {
      key: `${event.kind} ${event.at}`,
      when: dates.moment(event.at),
      what: at === last ? <strong>{words}</strong> : words,
    };
  });
  if (order.fulfillment === "unfulfilled") {
    return [
      ...done,
      { key: "leaves", when: t("track.next"), what: t("track.leaves"), next: true },
      ...(order.shippingPromise
        ? [{ key: "promise", when: t("track.then"), what: order.shippingPromise, next: true }]
        : []),
    ];
  }
  if (order.fulfillment === "partly_shipped") {
    return [...done, { key: "rest", when: t("track.next"), what: t("track.restLeaves"), next: true }];
  }
  if (order.fulfillment === "shipped")
    return [
      ...done,
      order.shippingPromise
        ? { key: "arrives", when: t("track.withYou"), what: order.shippingPromise, next: true }
        : { key: "arrives", when: t("track.next"), what: t("track.withYou"), next: true },
    ];
  return done;
}

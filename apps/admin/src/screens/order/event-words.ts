import { type AdminOrderEventView, cancelReason } from "@atelier/contract/orders";
import { t, type PlainWordKey } from "../../words/words.ts";

const known: Record<string, PlainWordKey> = {
  placed: "event.placed",
  paid: "event.paid",
  payment_processing: "event.payment_processing",
  payment_failed: "event.payment_failed",
  payment_checked: "event.payment_checked",
  cancelled: "event.cancelled",
  expired: "event.expired",
  part_shipped: "event.part_shipped",
  shipped: "event.shipped",
  delivered: "event.delivered",
  refunded: "event.refunded",
  note: "event.note",
  problem: "event.problem",
  problem_solved: "event.problem_solved",
  paid_too_late: "event.paid_too_late",
  disputed: "event.disputed",
  dispute_won: "event.dispute_won",
  dispute_lost: "event.dispute_lost",
};

export interface EventWords {
  what: string;
  /** What somebody wrote. */
  quote: string | undefined;
}

/** What happened, in words; an event of a kind we do not know is told by its own name. */
export function sayEvent(event: Pick<AdminOrderEventView, "kind" | "detail">): EventWords {
  const { kind, detail } = event;
  const quote = textIn(detail, "text") ?? textIn(detail, "note");
  const key = known[kind];
  const what = key ? t(key) : plainName(kind);
  const more = [textIn(detail, "carrier"), textIn(detail, "trackingNumber"), reasonIn(detail)].filter(Boolean);
  return { what: kind === "note" ? "" : [what, ...more].join(", "), quote };
}

function textIn(detail: Record<string, unknown>, key: string): string | undefined {
  const value = detail[key];
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function reasonIn(detail: Record<string, unknown>): string | undefined {
  const because = cancelReason.safeParse(detail["because"]);
  if (because.success) return t(`cancelReason.${because.data}`);
  return textIn(detail, "problem") ?? textIn(detail, "method");
}

function plainName(kind: string): string {
  const words = kind.replaceAll(/[_.-]/g, " ");
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

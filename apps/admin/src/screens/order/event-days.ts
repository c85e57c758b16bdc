import type { AdminOrderEventView } from "@atelier/contract/orders";
import { dayOf } from "../../parts/when.ts";

export interface EventDay {
  day: string;
  events: AdminOrderEventView[];
}

/** Events grouped by the shop's calendar day, latest first. */
export function eventDays(events: readonly AdminOrderEventView[], zone: string): EventDay[] {
  const days: EventDay[] = [];
  const latestFirst = events
    .map((event, at) => ({ event, at }))
    .sort((a, b) => Date.parse(b.event.at) - Date.parse(a.event.at) || b.at - a.at);
  for (const { event } of latestFirst) {
    const day = dayOf(event.at, zone);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}

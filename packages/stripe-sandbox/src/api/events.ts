import { listing, page, withinCreated } from "../wire/list.ts";
import { flag, list, may, text } from "../wire/params.ts";
import { invalid, missing } from "../wire/stripe-error.ts";
import { route } from "./route.ts";

const filters = { ...listing, delivery_success: may(flag), type: may(text(200)), types: may(list(text(200), 20)) };

export const eventRoutes = [
  route({ method: "GET", path: "/v1/events/:id", shape: {} }, (turn, { id }) => {
    const event = turn.store.get("events", id);
    if (event === undefined) throw missing("event", id);
    return event;
  }),
  route({ method: "GET", path: "/v1/events", shape: filters }, (turn, { params }) => {
    if (params.type !== undefined && params.types !== undefined) {
      throw invalid("You may only specify one of these parameters: type, types.", "types");
    }
    const failed = new Set(
      turn.store
        .all("deliveries")
        .filter(({ state }) => state !== "delivered")
        .map(({ event }) => event),
    );
    const rows = turn.store
      .all("events")
      .reverse()
      .filter(
        (each) =>
          withinCreated(each.created, params.created) &&
          (params.delivery_success === undefined || params.delivery_success === !failed.has(each.id)) &&
          (params.type === undefined || fits(each.type, params.type)) &&
          (params.types?.includes(each.type) ?? true),
      );
    return page(rows, params, "/v1/events");
  }),
];

/** `charge.*` stands for every type that begins so. */
function fits(type: string, wanted: string): boolean {
  return wanted.endsWith("*") ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}

import { newId } from "../objects/ids.ts";
import type { EndpointRecord, WebhookEndpoint } from "../objects/webhook-objects.ts";
import type { Turn } from "../sandbox.ts";
import { paging, page } from "../wire/list.ts";
import { type Metadata, mergedMetadata, metadata } from "../wire/metadata.ts";
import { clearable, flag, list, may, need, notOffered, text, webAddress } from "../wire/params.ts";
import { invalid, missing } from "../wire/stripe-error.ts";
import { route } from "./route.ts";

interface EndpointFacts {
  readonly url: string;
  readonly enabled_events: string[];
  readonly secret?: string;
  readonly api_version?: string | undefined;
  readonly description?: string | null | undefined;
  readonly metadata?: Metadata | "" | undefined;
}

/** Registers an address that hears events from now on, with a signing secret of its own. */
export function createEndpoint(turn: Turn, facts: EndpointFacts): EndpointRecord {
  const id = newId("we_1");
  return turn.store.put("endpoints", {
    id,
    endpoint: {
      id,
      object: "webhook_endpoint",
      api_version: facts.api_version ?? null,
      application: null,
      created: turn.now,
      description: facts.description ?? null,
      enabled_events: facts.enabled_events,
      livemode: false,
      metadata: mergedMetadata({}, facts.metadata),
      status: "enabled",
      url: facts.url,
    },
    secret: facts.secret ?? newId("whsec_", 32),
  });
}

function endpointOr404(turn: Turn, id: string): EndpointRecord {
  const record = turn.store.get("endpoints", id);
  if (record === undefined) throw missing("webhook endpoint", id);
  return record;
}

function checkEvents(types: string[] | undefined): void {
  const odd = types?.find((type) => type !== "*" && !/^[a-z0-9_]+(\.[a-z0-9_]+)+$/.test(type));
  if (odd !== undefined)
    throw invalid(`Invalid enabled_events: ${odd.slice(0, 80)} is not a type of event.`, "enabled_events");
  if (types?.length === 0)
    throw invalid("Missing required param: enabled_events.", "enabled_events", "parameter_missing");
}

function statusAfter(before: WebhookEndpoint["status"], disabled: boolean | undefined): WebhookEndpoint["status"] {
  if (disabled === undefined) return before;
  return disabled ? "disabled" : "enabled";
}

const create = {
  url: need(webAddress),
  enabled_events: need(list(text(100), 250)),
  api_version: may(text(50)),
  description: may(clearable(text(5_000))),
  metadata: may(metadata),
  connect: notOffered(),
};
const update = {
  url: may(webAddress),
  enabled_events: may(list(text(100), 250)),
  description: may(clearable(text(5_000))),
  disabled: may(flag),
  metadata: may(metadata),
};

export const webhookEndpointRoutes = [
  route({ method: "POST", path: "/v1/webhook_endpoints", shape: create }, (turn, { params }) => {
    checkEvents(params.enabled_events);
    const { endpoint, secret } = createEndpoint(turn, params);
    return { ...endpoint, secret };
  }),
  route(
    { method: "GET", path: "/v1/webhook_endpoints/:id", shape: {} },
    (turn, { id }) => endpointOr404(turn, id).endpoint,
  ),
  route({ method: "POST", path: "/v1/webhook_endpoints/:id", shape: update }, (turn, { id, params }) => {
    checkEvents(params.enabled_events);
    const record = endpointOr404(turn, id);
    const endpoint = {
      ...record.endpoint,
      url: params.url ?? record.endpoint.url,
      enabled_events: params.enabled_events ?? record.endpoint.enabled_events,
      description: params.description === undefined ? record.endpoint.description : params.description,
      metadata: mergedMetadata(record.endpoint.metadata, params.metadata),
      status: statusAfter(record.endpoint.status, params.disabled),
    };
    return turn.store.put("endpoints", { ...record, endpoint }).endpoint;
  }),
  route({ method: "DELETE", path: "/v1/webhook_endpoints/:id", shape: {} }, (turn, { id }) => {
    endpointOr404(turn, id);
    turn.store.remove("endpoints", id);
    return { id, object: "webhook_endpoint", deleted: true };
  }),
  route({ method: "GET", path: "/v1/webhook_endpoints", shape: paging }, (turn, { params }) =>
    page(
      turn.store
        .all("endpoints")
        .reverse()
        .map(({ endpoint }) => endpoint),
      params,
      "/v1/webhook_endpoints",
    ),
  ),
];

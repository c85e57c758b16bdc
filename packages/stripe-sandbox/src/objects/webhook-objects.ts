import type { Metadata } from "../wire/metadata.ts";

export interface EventRequest {
  id: string | null;
  idempotency_key: string | null;
}

export interface StripeEvent {
  id: string;
  object: "event";
  api_version: string;
  created: number;
  data: { object: object; previous_attributes?: object };
  livemode: false;
  pending_webhooks: number;
  request: EventRequest;
  type: string;
}

export interface WebhookEndpoint {
  id: string;
  object: "webhook_endpoint";
  api_version: string | null;
  application: null;
  created: number;
  description: string | null;
  enabled_events: string[];
  livemode: false;
  metadata: Metadata;
  status: "disabled" | "enabled";
  url: string;
}

/** An endpoint and its signing secret, which Stripe shows once, when the endpoint is made. */
export interface EndpointRecord {
  id: string;
  endpoint: WebhookEndpoint;
  secret: string;
}

export interface DeliveryAttempt {
  at: string;
  status: number | null;
  ms: number;
  answer: string;
}

/** One event on its way to one endpoint. */
export interface Delivery {
  id: string;
  event: string;
  type: string;
  endpoint: string;
  url: string;
  state: "delivered" | "failed" | "held" | "silenced" | "waiting";
  tamper: boolean;
  /** Sent after the later events of the same happening. */
  reversed: boolean;
  nextAt: number;
  attempts: DeliveryAttempt[];
}

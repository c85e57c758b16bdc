import { mkdirSync } from "node:fs";
import { createEndpoint } from "./api/webhook-endpoints.ts";
import { type Control, newControl } from "./control/control.ts";
import { newEventFaults } from "./faults/event-faults.ts";
import { newHttpFaults } from "./faults/http-faults.ts";
import { newRefundFaults } from "./faults/refund-faults.ts";
import { newId } from "./objects/ids.ts";
import { inTurn, type Sandbox } from "./sandbox.ts";
import { listen, newHttpServer } from "./server/http-server.ts";
import { newRequestLog } from "./server/request-log.ts";
import { type SandboxOptions, settingsFrom } from "./settings.ts";
import { lockFolder } from "./store/folder-lock.ts";
import { forgetOld } from "./store/prune.ts";
import { openStore, type Store } from "./store/store.ts";
import { newAlarm } from "./time/alarm.ts";
import { newClock } from "./time/clock.ts";
import { newCourier } from "./webhooks/courier.ts";

export interface RunningSandbox {
  readonly url: string;
  readonly port: number;
  readonly secretKey: string;
  readonly webhookSecret: string;
  readonly control: Control;
  /** Stops listening and sending; what was answered is on disk. */
  stop(): Promise<void>;
}

/** Starts a local Stripe. Refuses a port in use, a folder in use and a damaged journal, each in one sentence. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const { host = "127.0.0.1", dataDir } = options;
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  const unlock = dataDir === undefined ? () => Promise.resolve() : await lockFolder(dataDir);
  let sandbox: Sandbox | undefined;
  const here = (): Sandbox => {
    if (sandbox === undefined) throw new Error("The sandbox is still starting.");
    return sandbox;
  };
  const server = newHttpServer(here);
  const alarm = newAlarm(here);
  try {
    const store = await openStore(dataDir, forgetOld);
    const port = await listen(server, options.port, host);
    const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
    const keys = keysOf(store, options);
    sandbox = {
      ...keys,
      settings: settingsFrom(options, url),
      store,
      clock: newClock(store),
      faults: { http: newHttpFaults(), events: newEventFaults(), refunds: newRefundFaults() },
      courier: newCourier(here),
      requests: newRequestLog(),
      keysInUse: new Set(),
      log: options.log ?? (() => undefined),
      wake: () => alarm.ring(),
    };
    await store.flushed();
    goOn(sandbox, options.webhookUrl);
    const running = sandbox;
    return { url, port, ...keys, control: newControl(running), stop: once(() => stopAll(running)) };
  } catch (error) {
    server.close();
    await unlock();
    throw error;
  }

  async function stopAll(running: Sandbox): Promise<void> {
    alarm.stop();
    const closed = new Promise<void>((done) => server.close(() => done()));
    server.closeIdleConnections();
    const hurry = setTimeout(() => server.closeAllConnections(), 2_000);
    await running.courier.stop();
    await closed;
    clearTimeout(hurry);
    await running.store.close();
    await unlock();
  }
}

function once(stop: () => Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return () => (stopping ??= stop());
}

/** The keys given, else those of the last run, else new ones. */
function keysOf(store: Store, options: SandboxOptions): { secretKey: string; webhookSecret: string } {
  const secretKey = options.secretKey ?? store.get("settings", "secret-key")?.value ?? newId("sk_test_sandbox", 24);
  const webhookSecret = options.webhookSecret ?? store.get("settings", "webhook-secret")?.value ?? newId("whsec_", 32);
  store.transaction(() => {
    store.put("settings", { id: "secret-key", value: secretKey });
    store.put("settings", { id: "webhook-secret", value: webhookSecret });
  });
  return { secretKey, webhookSecret };
}

/** Takes up what the last run left: the configured endpoint, events unsent, appointments missed. */
function goOn(sandbox: Sandbox, webhookUrl: string | undefined): void {
  const { store, webhookSecret } = sandbox;
  if (webhookUrl !== undefined) {
    const known = store.all("endpoints").find(({ endpoint }) => endpoint.url === webhookUrl);
    inTurn(sandbox, {}, (turn) => {
      if (known === undefined) createEndpoint(turn, { url: webhookUrl, enabled_events: ["*"], secret: webhookSecret });
      else if (known.secret !== webhookSecret) store.put("endpoints", { ...known, secret: webhookSecret });
    });
  }
  sandbox.courier.accept(store.all("deliveries"));
  sandbox.wake();
}

import type { Delivery } from "../objects/webhook-objects.ts";
import type { Sandbox } from "../sandbox.ts";
import { attemptDelivery } from "./attempt-delivery.ts";

const AT_ONCE = 8;

/** Carries events to the shop: at once, or when their time has come again. */
export interface Courier {
  /** Takes over the deliveries of one turn. */
  accept(announced: Delivery[]): void;
  /** Starts every delivery that is due. */
  send(): void;
  /** Delivers these one after the other, whatever their time. */
  sendInOrder(ids: string[]): Promise<void>;
  /** When the next waiting delivery is due, in milliseconds of the sandbox's clock. */
  nextAt(): number;
  /** Resolves when nothing is on its way and nothing is due. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export function newCourier(sandbox: () => Sandbox): Courier {
  const waiting = new Set<string>();
  const reserved = new Set<string>();
  const running = new Set<Promise<void>>();
  const abort = new AbortController();

  const due = () => dueOf(sandbox(), waiting, reserved);

  async function attempt(id: string): Promise<void> {
    if (abort.signal.aborted) return;
    await attemptDelivery(sandbox(), id, abort.signal);
    if (sandbox().store.get("deliveries", id)?.state === "waiting") waiting.add(id);
    else waiting.delete(id);
  }

  function track(work: Promise<void>, ids: string[]): Promise<void> {
    const done = work
      .catch((error: unknown) => sandbox().log(`An event could not be sent: ${String(error)}`))
      .finally(() => {
        for (const id of ids) reserved.delete(id);
        running.delete(done);
        if (!abort.signal.aborted) sandbox().wake();
      });
    running.add(done);
    return done;
  }

  function send(): void {
    if (abort.signal.aborted) return;
    for (const id of due()) {
      if (running.size >= AT_ONCE) return;
      reserved.add(id);
      void track(attempt(id), [id]);
    }
  }

  async function inOrder(ids: string[]): Promise<void> {
    for (const id of ids) await attempt(id);
  }

  function sendInOrder(ids: string[]): Promise<void> {
    for (const id of ids) reserved.add(id);
    return track(inOrder(ids), ids);
  }

  return {
    accept(announced) {
      const ready = announced.filter(({ state }) => state === "waiting");
      for (const { id } of ready) waiting.add(id);
      const backwards = ready.filter(({ reversed }) => reversed).map(({ id }) => id);
      if (backwards.length > 0) void sendInOrder(backwards.reverse());
    },
    send,
    sendInOrder,
    nextAt: () => (running.size >= AT_ONCE ? Infinity : soonestOf(sandbox(), waiting, reserved)),
    async idle() {
      while (running.size > 0 || due().length > 0) {
        send();
        await Promise.all(running);
      }
    },
    async stop() {
      abort.abort();
      await Promise.all(running);
    },
  };
}

function dueOf({ store, clock }: Sandbox, waiting: Set<string>, reserved: Set<string>): string[] {
  const now = clock.nowMs();
  const ids: string[] = [];
  for (const id of waiting) {
    const delivery = store.get("deliveries", id);
    if (delivery?.state !== "waiting") waiting.delete(id);
    else if (delivery.nextAt <= now && !reserved.has(id)) ids.push(id);
  }
  return ids;
}

function soonestOf({ store }: Sandbox, waiting: Set<string>, reserved: Set<string>): number {
  let first = Infinity;
  for (const id of waiting) {
    const at = reserved.has(id) ? Infinity : (store.get("deliveries", id)?.nextAt ?? Infinity);
    if (at < first) first = at;
  }
  return first;
}

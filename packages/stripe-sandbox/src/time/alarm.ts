import type { Sandbox } from "../sandbox.ts";
import { keepAppointments, soonest } from "./appointments.ts";

const LONGEST_SLEEP = 60_000;

interface Alarm {
  ring(): void;
  stop(): void;
}

/** One timer for all that waits on the clock: appointments and events to send. */
export function newAlarm(sandbox: () => Sandbox): Alarm {
  let timer: NodeJS.Timeout | undefined;
  let ringing = false;
  let stopped = false;

  function ring(): void {
    if (ringing || stopped) return;
    ringing = true;
    const here = sandbox();
    try {
      keepAppointments(here);
      here.courier.send();
    } catch (error) {
      here.log(`The sandbox could not do what was due: ${String(error)}`);
    } finally {
      ringing = false;
    }
    const next = Math.min(soonest(here)?.at ?? Infinity, here.courier.nextAt());
    clearTimeout(timer);
    timer = setTimeout(ring, Math.min(Math.max(next - here.clock.nowMs(), 5), LONGEST_SLEEP));
  }

  return {
    ring,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** What happens to the next events on their way to the shop. */
export interface EventPlan {
  /** How often each event is sent; 1 is normal. */
  copies: number;
  delaySeconds: number;
  /** Keeps events back until they are flushed. */
  hold: boolean;
  never: boolean;
  /** Sends the events of one happening last first, one after the other. */
  reversed: boolean;
  /** Changes the body after it was signed. */
  tamper: boolean;
}

export interface EventFault extends Partial<EventPlan> {
  /** Only these types; all when left out. */
  types?: string[];
  /** Only so many events; without it until cleared. */
  times?: number;
}

export interface EventFaults {
  add(fault: EventFault): void;
  clear(): void;
  all(): EventFault[];
  planFor(type: string): EventPlan;
}

const NORMAL: EventPlan = { copies: 1, delaySeconds: 0, hold: false, never: false, reversed: false, tamper: false };

export function newEventFaults(): EventFaults {
  let faults: Array<EventFault & { left: number }> = [];
  return {
    add: (fault) => void faults.push({ ...fault, left: fault.times ?? Infinity }),
    clear: () => void (faults = []),
    all: () => faults.map(({ left, ...fault }) => (left === Infinity ? fault : { ...fault, times: left })),
    planFor(type) {
      const found = faults.find((fault) => fault.left > 0 && (fault.types?.includes(type) ?? true));
      if (found === undefined) return NORMAL;
      found.left -= 1;
      const { types: _types, times: _times, left: _left, ...plan } = found;
      return { ...NORMAL, ...plan };
    },
  };
}

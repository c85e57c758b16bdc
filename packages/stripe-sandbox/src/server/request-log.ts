const KEPT = 1_000;

export interface LoggedRequest {
  id: string;
  at: string;
  method: string;
  path: string;
  params: string;
  status: number | "dropped";
  ms: number;
  idempotencyKey: string | null;
  replayed: boolean;
  faults: string[];
}

export interface RequestLog {
  add(request: LoggedRequest): void;
  /** The last 1,000 calls, oldest first. */
  all(): LoggedRequest[];
  clear(): void;
}

export function newRequestLog(): RequestLog {
  let ring: LoggedRequest[] = [];
  let next = 0;
  return {
    add(request) {
      ring[next % KEPT] = request;
      next += 1;
    },
    all: () => (next <= KEPT ? [...ring] : [...ring.slice(next % KEPT), ...ring.slice(0, next % KEPT)]),
    clear() {
      ring = [];
      next = 0;
    },
  };
}

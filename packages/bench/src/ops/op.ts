import type { Turn } from "../load/drive.ts";
import type { Goods } from "./goods.ts";

/** Everything a piece of work may need of the open bench. */
export interface Scene {
  shopPort: number;
  floorPort: number;
  databaseUrl: string;
  floorDatabaseUrl: string;
  stripeUrl: string;
  goods: Goods;
  /** How long a round lasts, for what must be prepared before it. */
  seconds: number;
}

/** Workers ready to take turns, and how to send them home. */
export interface Crew {
  turns: Turn[];
  close(): void | Promise<void>;
}

export type Against = (scene: Scene, workers: number) => Promise<Crew>;

export interface Op {
  name: string;
  title: string;
  connections: readonly number[];
  shop: Against;
  /** The same by hand: what the ratio is taken of. */
  floor: Against;
  /** The floor is a loop in the bench itself, whose own CPU time is not told apart. */
  floorIsLoop?: boolean;
  /** Constant bytes of the same size. */
  bare?: Against;
  /** Public reads may come from the cache. */
  cached?: boolean;
  /** With the sandbox Stripe and its events instead of the quick one. */
  sandbox?: boolean;
}

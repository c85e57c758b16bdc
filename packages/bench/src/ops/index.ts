import type { Op } from "./op.ts";
import { reads } from "./reads.ts";
import { writes } from "./writes.ts";

export const ops: readonly Op[] = [...reads, ...writes];

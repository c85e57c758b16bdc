import type { JobView } from "@atelier/contract/jobs";
import type { Standing } from "@atelier/ui/admin";

/** How a job stands. Only a dead one needs a person. */
export const jobStandings: Record<JobView["state"], Standing> = {
  waiting: "todo",
  running: "part",
  retrying: "doubt",
  dead: "failed",
};

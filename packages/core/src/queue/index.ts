export { installJobs, openQueue, type Perform, type Queue, type QueueSchedule } from "./graphile.ts";

export { installJobs } from "./graphile.ts";
export { jobPage } from "./job-page.ts";
export { schedules } from "./schedules.ts";
export { type RunningWorker, startWorker } from "./start-worker.ts";

export { discardJob } from "./discard-job.ts";
export { jobPage } from "./job-page.ts";
export { retryJob } from "./retry-job.ts";
export { schedules } from "./schedules.ts";
export { type RunningWorker, startWorker } from "./start-worker.ts";

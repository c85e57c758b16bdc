// Queries
export { alarms } from "./alarms.ts";
export { examine, type Finding } from "./examine.ts";
export { healthReport, version } from "./health-report.ts";
export { invariants } from "./invariants.ts";

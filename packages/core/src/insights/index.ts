// Queries
export { workList } from "./work-list.ts";

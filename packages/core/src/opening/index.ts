export { type OpenedDatabase, openDatabase } from "./open-database.ts";
export { CannotOpen, exitCodes } from "./cannot-open.ts";
export { isUntouched } from "./is-untouched.ts";
export { bringUpToDate } from "./bring-up-to-date.ts";

export { bringUpToDate } from "./bring-up-to-date.ts";
export { CannotOpen, exitCodes } from "./cannot-open.ts";
export { isUntouched } from "./is-untouched.ts";
export { type OpenedDatabase, openDatabase } from "./open-database.ts";
export { readSettings } from "./read-settings.ts";

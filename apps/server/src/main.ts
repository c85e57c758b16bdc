import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// Before anything else is loaded: what V8 compiled for the last start is not compiled again.
enableCompileCache(fileURLToPath(new URL("../../../node_modules/.cache/compiled", import.meta.url)));
const { start } = await import("./start.ts");

process.exitCode = await start(process.env);
// Whatever a library still holds open must not keep a stopped shop alive.
process.exit();

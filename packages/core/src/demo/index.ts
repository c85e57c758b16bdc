// Operations
export { finishDemo } from "./finish-demo.ts";
export { removeDemo } from "./remove-demo.ts";
export { seedDemo } from "./seed-demo.ts";

// Queries
export { type DemoAccount, demoAccounts } from "./demo-accounts.ts";

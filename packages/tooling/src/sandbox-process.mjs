// The sandbox as a child of the start script: it ends with its parent, however that one ends.
process.stdin.resume().on("end", () => process.kill(process.pid, "SIGTERM"));
await import("../../stripe-sandbox/dist/main.js");

import { spawn } from "node:child_process";
import { childEnv, root } from "./paths.mjs";

/** Runs a command to its end with its output shown. Returns its exit code. */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
      ...options,
      env: childEnv(options.env),
    });
    child.on("error", (error) => {
      process.stderr.write(`${command} could not be run: ${error.message}\n`);
      done(127);
    });
    child.on("exit", (code, signal) => done(code ?? (signal === "SIGINT" ? 130 : 1)));
  });
}

/** Runs a command quietly. Returns its exit code and what it wrote. */
export function runQuietly(command, args, options = {}) {
  return new Promise((done) => {
    const chunks = [];
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
      ...options,
      env: childEnv(options.env),
    });
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => done({ code: 127, output: error.message }));
    child.on("close", (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });
}

import { startSandbox } from "./start-sandbox.ts";

const DEFAULT_PORT = 12_111;

function portFrom(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error("STRIPE_SANDBOX_PORT must be a port number, for example 12111.");
  }
  return port;
}

function setting(name: string): string | undefined {
  const value = process.env[`STRIPE_SANDBOX_${name}`];
  return value === "" ? undefined : value;
}

async function run(): Promise<void> {
  const sandbox = await startSandbox({
    port: portFrom(setting("PORT")),
    host: setting("HOST"),
    dataDir: setting("DIR"),
    secretKey: setting("SECRET_KEY"),
    webhookUrl: setting("WEBHOOK_URL"),
    webhookSecret: setting("WEBHOOK_SECRET"),
    publicUrl: setting("PUBLIC_URL"),
    shopName: setting("SHOP_NAME"),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void sandbox.stop().then(() => process.exit(0)));
  }
  process.stdout.write(`Stripe sandbox is ready at ${sandbox.url}\n`);
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

import { databaseNow } from "@atelier/core/kernel";
import { migrationStatus } from "@atelier/db";
import type { FastifyInstance } from "fastify";
import type { Shop } from "./shop.ts";

const MOST_MS = 2_000;

/** Liveness: the process answers. Readiness: it may be sent visitors. They say no more than that to strangers. */
export function addHealthRoutes(app: FastifyInstance, shop: Shop): void {
  app.get("/healthz", (_request, reply) =>
    reply.header("cache-control", "no-store").send({ alive: true, instance: shop.instance }),
  );

  let migrated = false;
  app.get("/readyz", async (_request, reply) => {
    reply.header("cache-control", "no-store");
    if (shop.draining) return reply.code(503).send({ ready: false });
    try {
      migrated ||= (await migrationStatus(shop.db)).every((migration) => migration.appliedAt !== undefined);
      await within(MOST_MS, databaseNow(shop.db));
    } catch {
      return reply.code(503).send({ ready: false });
    }
    return reply.code(migrated ? 200 : 503).send({ ready: migrated });
  });
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("Too late")), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

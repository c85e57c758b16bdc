import type { AnyRouter } from "@trpc/server";
import { z } from "zod";
import { adminRouter } from "./admin-router.ts";
import { shopRouter } from "./shop-router.ts";
import type { ProcedureMeta } from "./trpc.ts";

export interface ProcedureDescription {
  router: "shop" | "admin";
  path: string;
  type: "query" | "mutation" | "subscription";
  kind: ProcedureMeta["kind"];
  permission: string | null;
  input: unknown;
  output: unknown;
}

interface ProcedureDefinition {
  type: ProcedureDescription["type"];
  meta?: ProcedureMeta;
  inputs: unknown[];
  output?: unknown;
}

/** Every procedure of both routers with its policy and its shapes as JSON Schema. */
export function describeProcedures(): ProcedureDescription[] {
  return [...walk("shop", shopRouter), ...walk("admin", adminRouter)];
}

function walk(name: "shop" | "admin", router: AnyRouter): ProcedureDescription[] {
  const procedures = router._def.procedures as Record<string, { _def: ProcedureDefinition }>;
  return Object.entries(procedures).map(([path, { _def }]) => ({
    router: name,
    path,
    type: _def.type,
    kind: _def.meta?.kind ?? "guest",
    permission: _def.meta?.permission ?? null,
    input: schemaOf(_def.inputs[0], "input"),
    output: schemaOf(_def.output, "output"),
  }));
}

function schemaOf(schema: unknown, io: "input" | "output"): unknown {
  return schema instanceof z.ZodType ? z.toJSONSchema(schema, { io, unrepresentable: "any" }) : null;
}

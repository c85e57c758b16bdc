import type { z } from "zod";

/**
 * The same schema, read without waiting. tRPC asks for a schema's asynchronous reading, in which zod leaves out the code
 * it compiles for objects: a page of 24 cards takes four times as long that way.
 */
export function atOnce<Schema extends z.ZodType>(schema: Schema): Schema {
  const parseAsync = { value: async (data: unknown) => schema.parse(data) };
  return Object.create(schema, { parseAsync });
}

import { type Expression, type RawBuilder, sql } from "kysely";

/** An object of columns under literal keys, which the naming plugin leaves alone. */
export function jsonObject<T extends Record<string, Expression<unknown>>>(
  columns: T,
): RawBuilder<{ [Key in keyof T]: T[Key] extends Expression<infer V> ? V : never }> {
  const pairs = Object.entries(columns).map(([key, value]) => sql`${sql.lit(key)}::text, ${value}`);
  return sql`jsonb_build_object(${sql.join(pairs)})`;
}

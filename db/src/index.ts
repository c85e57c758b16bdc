export { type Connection, type ConnectOptions, connect, type Db, noticesOf, type Tx } from "./connect.ts";
export { type EmbeddedPostgres, embeddedUrl, startEmbedded } from "./embedded.ts";
export { describeSchema } from "./describe-schema.ts";
export { migrateUp, migrationStatus, type MigrationState, newMigration } from "./migrate.ts";
export type { DB } from "./schema.gen.ts";
export { assertTrustworthy, UntrustworthyDatabase } from "./trust.ts";
export { runStatement, type Statement, statementOf } from "./statement.ts";

// Operations
export { applyImport } from "./apply-import.ts";
export { fetchPicture } from "./fetch-picture.ts";
export { mapImport } from "./map-import.ts";
export { runImport } from "./run-import.ts";
export { type ImportFile, runImportFile } from "./run-import-file.ts";
export { startDryRun, type UploadedImport } from "./start-dry-run.ts";
export { stopImport } from "./stop-import.ts";

// Queries
export { importColumns } from "./import-columns.ts";
export { importById, importIssues, importPage } from "./import-queries.ts";

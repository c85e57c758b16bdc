/** The API version this sandbox speaks; the one the official SDK 23.1 pins. */
export const API_VERSION = "2026-10-28.endive";

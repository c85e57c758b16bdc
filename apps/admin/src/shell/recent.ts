import { useEffect } from "react";
import { useSession } from "./session.tsx";

export interface RecentRecord {
  key: string;
  kind: "orders" | "products";
  label: string;
  /** Within the admin. */
  to: string;
}

const most = 6;

function placeOf(userId: string): string {
  return `atelier-recent-${userId}`;
}

/** What this person opened last on this device, latest first. */
export function recentRecords(userId: string): RecentRecord[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(userId)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isRecord) : [];
  } catch {
    return [];
  }
}

function isRecord(value: unknown): value is RecentRecord {
  if (typeof value !== "object" || value === null) return false;
  const { key, kind, label, to } = value as Record<string, unknown>;
  const texts = [key, label, to].every((one) => typeof one === "string");
  return texts && (kind === "orders" || kind === "products") && String(to).startsWith("/");
}

/** Remembers that a record was opened. */
export function useRecent(record: RecentRecord | undefined): void {
  const { me } = useSession();
  const text = record && JSON.stringify(record);
  useEffect(() => {
    if (!text) return;
    const opened = JSON.parse(text) as RecentRecord;
    const others = recentRecords(me.id).filter((one) => one.key !== opened.key);
    localStorage.setItem(placeOf(me.id), JSON.stringify([opened, ...others].slice(0, most)));
  }, [text, me.id]);
}

/** Whoever leaves takes the names of records with him. */
export function forgetRecent(userId: string): void {
  localStorage.removeItem(placeOf(userId));
}

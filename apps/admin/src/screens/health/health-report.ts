import type { HealthView } from "@atelier/contract/health";

/** The health as plain text for whoever helps: versions, states and findings, no names and no keys. */
export function healthReport(health: HealthView, language: string): string {
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const troubled = health.parts.filter((part) => part.state !== "good").map((part) => part.part);
  return [
    `Atelier ${health.version}, ${health.checkedAt}`,
    `Migrations: ${health.migrations.applied} applied, ${health.migrations.pending} pending`,
    `Takes money: ${health.takesMoney ? "yes" : "no"}${troubled.length > 0 ? `; trouble with ${list.format(troubled)}` : ""}`,
    ...health.parts.map(
      (part) => `${part.part}: ${part.state}, ${part.latencyMs ?? "-"} ms, ${part.finding} To do: ${part.whatToDo}`,
    ),
  ].join("\n");
}

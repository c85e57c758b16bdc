import { type Config, derivedToken, hashToken } from "../kernel/index.ts";

type Purpose = "prove" | "leave";

/** A link's token, made again from the row's id, so that only its hash is stored. */
export function alertToken(config: Config, purpose: Purpose, alertId: string): string {
  return derivedToken(config, `stock alert, ${purpose}`, alertId);
}

export function alertHash(config: Config, purpose: Purpose, alertId: string): string {
  return hashToken(alertToken(config, purpose, alertId));
}

/** The page a link opens. That for leaving is also where a mail program sends its one press. */
export function alertUrl(config: Config, purpose: Purpose, alertId: string): string {
  return `${config.publicUrl}/notice/${alertToken(config, purpose, alertId)}`;
}

import type { Tx } from "@atelier/db";
import { Refusal } from "../kernel/index.ts";
import { countSave, lockSettings, type SettingsPage } from "./settings-writes.ts";

export interface Turn {
  page: SettingsPage;
  /** The version the writing began from; a command overwrites whatever is there. */
  version?: number | undefined;
  /** The page as it is, for whoever is refused. */
  current: () => Promise<unknown>;
}

/** Step: locks a page of settings and counts its save. Refuses: settings.version-conflict, with the page as it is now. */
export async function takeTurn(tx: Tx, turn: Turn): Promise<void> {
  const { version } = await lockSettings(tx, turn.page);
  if (turn.version !== undefined && turn.version !== version)
    throw new Refusal("settings.version-conflict", { field: "version", current: await turn.current() });
  await countSave(tx, turn.page);
}

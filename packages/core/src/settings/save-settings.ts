import type { SaveSettingsInput, SettingsView } from "@atelier/contract/settings";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, Refusal } from "../kernel/index.ts";
import { lockSettings } from "./settings-writes.ts";
import { settingsView } from "./settings-view.ts";
import { withoutUndefined } from "./without-undefined.ts";
import { writeSettings } from "./write-settings.ts";

/**
 * Saves what staff changed in the shop's settings; a command names no version and overwrites.
 * Refuses: settings.version-conflict, and what `writeSettings` refuses.
 */
export function saveSettings(
  ctx: Context,
  input: SaveSettingsInput & { version?: number | undefined },
): Promise<SettingsView> {
  return inTransaction(ctx, async (tx) => {
    const { version: began, ...rest } = input;
    const { version } = await lockSettings(tx, "shop");
    if (began !== undefined && began !== version)
      throw new Refusal("settings.version-conflict", { field: "version", current: await settingsView(tx) });
    const change = withoutUndefined(rest);
    await writeSettings(tx, change);
    await record(tx, ctx, { action: "settings.saved", resourceKind: "settings", resourceId: "shop", detail: change });
    return settingsView(tx);
  });
}

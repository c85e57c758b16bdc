import { isDeepStrictEqual } from "node:util";
import type { SaveSettingsInput, SettingsView, ShopSettings } from "@atelier/contract/settings";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, Refusal } from "../kernel/index.ts";
import { lockSettings } from "./settings-writes.ts";
import { parseSettings } from "./shop-settings.ts";
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
    const { version, value } = await lockSettings(tx, "shop");
    if (began !== undefined && began !== version)
      throw new Refusal("settings.version-conflict", { field: "version", current: await settingsView(tx) });
    const change = withoutUndefined(rest);
    const after = await writeSettings(tx, change);
    const detail = changesIn(parseSettings(value), after);
    await record(tx, ctx, { action: "settings.saved", resourceKind: "settings", resourceId: "shop", detail });
    return settingsView(tx);
  });
}

/** What is another than it was, before and after. */
function changesIn(before: ShopSettings, after: ShopSettings): { from: object; to: object } {
  const was = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(([name, value]) => !isDeepStrictEqual(value, was.get(name)));
  return {
    from: Object.fromEntries(changed.map(([name]) => [name, was.get(name)])),
    to: Object.fromEntries(changed),
  };
}

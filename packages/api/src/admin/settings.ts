import { saveSettingsInput, shopSettings as shopSettingsView } from "@atelier/contract/settings";
import { saveSettings, shopSettings } from "@atelier/core/settings";
import { router, staffProcedure } from "../procedures.ts";

export const settingsRouter = router({
  get: staffProcedure("settings.read")
    .output(shopSettingsView)
    .query(({ ctx }) => shopSettings(ctx.db)),
  save: staffProcedure("settings.save")
    .input(saveSettingsInput)
    .output(shopSettingsView)
    .mutation(({ ctx, input }) => saveSettings(ctx, input)),
});

import { z } from "zod";
import { instant } from "./common.ts";

/** How often something was saved, when last, and by whom; nobody when it was the shop itself or a command. */
export const savedView = z.object({ version: z.int(), at: instant.nullable(), by: z.string().nullable() });
export type SavedView = z.infer<typeof savedView>;

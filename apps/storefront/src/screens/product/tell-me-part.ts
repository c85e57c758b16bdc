import { part } from "../../router/screen-part.tsx";
import { learn } from "../../words/language.ts";

/** Comes with its words where something is sold out. */
export const TellMe = part(async () => (await Promise.all([import("./tell-me.tsx"), learn("orders")]))[0].TellMe);

import { createShopClient } from "@atelier/client";
import { speechOf } from "@atelier/ui";
import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { hrefHere, readAddress } from "./router/address.ts";
import { notFound, screens } from "./screens.tsx";
import { App } from "./shell/app.tsx";
import { readPageState, takeOver } from "./shell/page-state.ts";
import { createQueries } from "./shell/queries.ts";
import { languageHere, learn, pageWords, readLanguage } from "./words/language.ts";

const place = document.getElementById("shop");
if (!place) throw new Error("The page has no place for the shop");

const { documentElement } = document;
const state = readPageState();
if (!state) documentElement.lang = languageHere();
const queries = createQueries();
if (state) takeOver(state, queries);

const href = hrefHere();
const { match } = readAddress(href);
const screen = match && !state?.nowhere ? screens[match.place] : notFound;
// What the page was sent with can be taken over only with its screen and its words at hand.
await Promise.all([learn("public"), screen.load()]);

const page = (
  <StrictMode>
    <App
      speech={speechOf(readLanguage(documentElement.lang), pageWords)}
      href={href}
      nowhere={state?.nowhere}
      client={createShopClient({ url: "" })}
      queries={queries}
    />
  </StrictMode>
);
// What leads nowhere is sent the same for every address: the page of this one is drawn anew.
if (state && !state.nowhere) hydrateRoot(place, page);
else createRoot(place).render(page);

import { createShopClient } from "@atelier/client";
import type { ShopView } from "@atelier/contract/shop";
import { shop } from "@atelier/client/shop";
import { speechOf } from "@atelier/ui";
import type { QueryClient } from "@tanstack/react-query";
import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { type Address, readAddress } from "../router/address.ts";
import { askFor, type Asking, isNowhere } from "../router/needs.ts";
import type { Place } from "../router/places.ts";
import { loadAllParts } from "../router/screen-part.tsx";
import { App } from "../shell/app.tsx";
import { answersIn, type PageState, stateId } from "../shell/page-state.ts";
import { createQueries } from "../shell/queries.ts";
import { languages, readLanguage, wordsOf } from "../words/language.ts";
import type { Speech } from "../words/words.tsx";
import { headOf } from "./head.ts";
import { asJson } from "./markup.ts";
import { withoutStyleAttributes } from "./style-attributes.ts";

/** What is asked of the storefront's renderer. */
export type PageAsked = {
  /** Path and search. */
  href: string;
  language: string;
  /** The shop's own address, without a slash at its end. */
  origin: string;
  /** Answers the shop's router as to a guest. */
  fetch: typeof fetch;
};

export type RenderedPage = {
  status: 200 | 404;
  /** For the head: title, what search engines and link previews read, and what of the page's style no file holds. */
  head: string;
  /** The page's own markup. */
  body: string;
  /** What the page's script takes over, as an element. */
  state: string;
  /** The text of the one style element in `head`, for the page's policy; empty where there is none. */
  style: string;
  /** Sources whose built files the page will load. */
  modules: string[];
};

const speeches = new Map<string, Speech>();
for (const language of languages.keys()) {
  const all = { ...(await wordsOf(language, "public")), ...(await wordsOf(language, "orders")) };
  speeches.set(language, speechOf(language, all));
}
await loadAllParts();

/** The places anybody may read, and search engines with them. The others are sent empty. */
const publicScreens: Partial<Record<Place, string>> = {
  "/": "src/screens/home/home-screen.tsx",
  "/goods": "src/screens/catalog/catalog-screen.tsx",
  "/goods/$slug": "src/screens/product/product-screen.tsx",
  "/pages/$slug": "src/screens/page/page-screen.tsx",
};
const notFoundScreen = "src/screens/not-found/not-found-screen.tsx";

/** Writes a public page with all that is to be read on it; undefined for the pages that are somebody's own. */
export async function renderPage(asked: PageAsked): Promise<RenderedPage | undefined> {
  const address = readAddress(asked.href);
  const screen = address.match ? publicScreens[address.match.place] : notFoundScreen;
  if (!screen) return undefined;
  const queries = createQueries({ retry: false });
  const client = createShopClient({ url: "http://shop.invalid", fetch: asked.fetch });
  const asking: Asking = { queries, client, whole: true };
  const [about, found] = await Promise.all([
    queries.fetchQuery(shop.shop.get.asked(client, undefined)),
    isFound(address, asking),
  ]);
  const language = readLanguage(asked.language);
  const page = write({ asked, address, about, asking, speech: speeches.get(language), nowhere: !found });
  queries.clear();
  return {
    ...page,
    modules: ["index.html", found ? screen : notFoundScreen, `src/words/${language}.json?area=public`],
  };
}

async function isFound(address: Address, asking: Asking): Promise<boolean> {
  if (!address.match) return false;
  try {
    await askFor(address, asking);
    return true;
  } catch (error) {
    if (isNowhere(error)) return false;
    throw error;
  }
}

type Writing = {
  asked: PageAsked;
  address: Address;
  about: ShopView;
  asking: Asking;
  speech: Speech | undefined;
  nowhere: boolean;
};

function write(writing: Writing): Omit<RenderedPage, "modules"> {
  const { asked, address, about, asking, speech, nowhere } = writing;
  if (!speech) throw new Error("There are no words in this language");
  const markup = renderToString(
    <StrictMode>
      <App speech={speech} href={address.href} nowhere={nowhere} client={asking.client} queries={asking.queries} />
    </StrictMode>,
  );
  const { hoisted, rest } = hoistedOf(markup);
  const { html, css } = withoutStyleAttributes(rest);
  const head = nowhere ? "" : headOf({ address, about, speech, origin: asked.origin, queries: asking.queries });
  return {
    status: nowhere ? 404 : 200,
    head: `${hoisted}${head}${css && `<style>${css}</style>`}`,
    body: html,
    state: stateElement(asking.queries, nowhere),
    style: css,
  };
}

/** Titles and the like, which React puts before everything else because they belong in the head. */
function hoistedOf(markup: string): { hoisted: string; rest: string } {
  const hoisted = /^(?:<(?:meta|link)\b[^>]*\/>|<title>[^<]*<\/title>)*/.exec(markup)?.[0] ?? "";
  return { hoisted, rest: markup.slice(hoisted.length) };
}

function stateElement(queries: QueryClient, nowhere: boolean): string {
  const state: PageState = { ...(nowhere && { nowhere }), answers: answersIn(queries) };
  return `<script type="application/json" id="${stateId}">${asJson(state)}</script>`;
}

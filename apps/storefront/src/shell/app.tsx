import { type ShopClient, ShopClientProvider } from "@atelier/client/shop";
import { LocaleProvider } from "@atelier/ui";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Suspense, useCallback, useEffect } from "react";
import { type Address, readAddress } from "../router/address.ts";
import { askFor } from "../router/needs.ts";
import { RouterProvider, useAddress } from "../router/router.tsx";
import { notFound as NotFound, screens } from "../screens.tsx";
import { type Speech, SpeechProvider } from "../words/words.tsx";
import { Boundary } from "./boundary.tsx";
import { Frame } from "./frame.tsx";
import { hearOtherTabs } from "./other-tabs.ts";

export type AppProps = {
  speech: Speech;
  /** Where the page begins. */
  href: string;
  /** The server knows that this address leads nowhere. */
  nowhere?: boolean | undefined;
  client: ShopClient;
  queries: QueryClient;
};

/** The whole storefront: words, connection, addresses. The same on the server and in the browser. */
export function App(props: AppProps) {
  const { speech, client, queries } = props;
  useEffect(() => hearOtherTabs(queries), [queries]);
  const warm = useCallback(
    (address: Address) => {
      if (!address.match) return;
      // What fails ahead of its time is asked for again, and told, when it is wanted.
      void Promise.allSettled([askFor(address, { queries, client }), screens[address.match.place].load()]);
    },
    [queries, client],
  );
  return (
    <SpeechProvider speech={speech}>
      <LocaleProvider locale={speech.locale}>
        <ShopClientProvider client={client}>
          <QueryClientProvider client={queries}>
            <RouterProvider first={readAddress(props.href)} warm={warm}>
              <Boundary>
                <Frame>
                  <Screen nowhere={props.nowhere ? readAddress(props.href).href : undefined} />
                </Frame>
              </Boundary>
            </RouterProvider>
          </QueryClientProvider>
        </ShopClientProvider>
      </LocaleProvider>
    </SpeechProvider>
  );
}

/** The screen of the address; the one that says so where it leads nowhere. */
function Screen(props: { nowhere: string | undefined }) {
  const { match, pathname, href } = useAddress();
  const Shown = match && href !== props.nowhere ? screens[match.place] : NotFound;
  return (
    <Boundary key={pathname}>
      <Suspense>
        <Shown key={match?.place} />
      </Suspense>
    </Boundary>
  );
}

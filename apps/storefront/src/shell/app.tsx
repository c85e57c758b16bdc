import { shopLinks } from "@atelier/client";
import { shop } from "@atelier/client/react";
import { LocaleProvider } from "@atelier/ui";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { createShopRouter } from "../routes.tsx";
import { type Speech, SpeechProvider } from "../words/words.tsx";
import { hearOtherTabs } from "./other-tabs.ts";
import { createQueries } from "./queries.ts";

/** The whole storefront: words, connection, addresses. */
export function App(props: { speech: Speech }) {
  const [queries] = useState(createQueries);
  const [client] = useState(() => shop.createClient({ links: shopLinks({ url: "" }) }));
  const [router] = useState(createShopRouter);
  useEffect(() => hearOtherTabs(queries), [queries]);
  return (
    <SpeechProvider speech={props.speech}>
      <LocaleProvider locale={props.speech.locale}>
        <shop.Provider client={client} queryClient={queries}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </shop.Provider>
      </LocaleProvider>
    </SpeechProvider>
  );
}

import "./admin.css";
import { admin } from "@atelier/client/react";
import { adminLinks } from "@atelier/client";
import { LocaleProvider, Toaster } from "@atelier/ui";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { makeRouter } from "./routes.tsx";
import { makeQueryClient } from "./shell/ask.ts";
import { chosenLocale, locale, speak, t } from "./words/words.ts";

await speak(chosenLocale());
document.documentElement.lang = locale();
const queryClient = makeQueryClient();
const client = admin.createClient({ links: adminLinks({ url: "" }) });
const router = makeRouter();

const root = document.getElementById("root");
if (!root) throw new Error("The page has no root");
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale={locale()}>
      <LocaleProvider locale={locale()}>
        <admin.Provider client={client} queryClient={queryClient}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
            <Toaster label={t("notices")} />
          </QueryClientProvider>
        </admin.Provider>
      </LocaleProvider>
    </I18nProvider>
  </StrictMode>,
);

import { useShopClient } from "@atelier/client/shop";
import { OfflineBanner, SkipLink } from "@atelier/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useAddress } from "../router/router.tsx";
import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { useWords } from "../words/words.tsx";
import { Boundary } from "./boundary.tsx";
import { bagOpen, useFlag } from "./flag.ts";
import { Foot } from "./foot.tsx";
import { Head } from "./head.tsx";
import { OfflineWords } from "./offline-words.tsx";
import { part } from "../router/screen-part.tsx";
import { useOnceTrue } from "./use-once-true.ts";
import { learn } from "../words/language.ts";

const REST_MS = 2_500;

const BagDrawer = part(async () => {
  const [{ BagDrawer: Drawer }] = await Promise.all([import("../screens/cart/bag-drawer.tsx"), learn("orders")]);
  return Drawer;
});

/** Head, page and colophon round every screen. */
export function Frame(props: { children: ReactNode }) {
  const { t } = useWords();
  const main = useFocusOnArrival();
  useDrawerAtHand();
  const bagWasOpened = useOnceTrue(useFlag(bagOpen));
  return (
    <>
      <SkipLink>{t("frame.skip")}</SkipLink>
      <OfflineBanner>
        <OfflineWords />
      </OfflineBanner>
      <Head />
      <main id="main" tabIndex={-1} ref={main}>
        {props.children}
      </main>
      <Foot />
      {bagWasOpened && (
        <Boundary instead={null}>
          <Suspense>
            <BagDrawer />
          </Suspense>
        </Boundary>
      )}
    </>
  );
}

/**
 * Fetched once the page is at rest: it opens at once then, and without a connection as well. With it comes what keeps the
 * bag's waiting changes over the page; what an earlier page left is sent at once.
 */
function useDrawerAtHand(): void {
  const queries = useQueryClient();
  const client = useShopClient();
  useEffect(() => {
    let stop: (() => void) | undefined;
    async function fetchBoth(): Promise<void> {
      const [{ keepChanges }] = await Promise.all([import("../screens/cart/kept-changes.ts"), BagDrawer.load()]);
      stop = keepChanges(queries, client);
    }
    // Fetched again, and told, when it is wanted.
    const timer = setTimeout(() => void fetchBoth().catch(() => undefined), anyLeft() ? 0 : REST_MS);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [queries, client]);
}

function anyLeft(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith("atelier-waiting"));
  } catch {
    return false;
  }
}

/** A new page begins at its beginning for those who listen, too. A change of facets is no new page. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const path = useAddress().pathname;
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
    bagOpen.set(false);
  }, [path]);
  return main;
}

import { OfflineBanner, SkipLink } from "@atelier/ui";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useWords } from "../words/words.tsx";
import { bagOpen, useFlag } from "./flag.ts";
import { Foot } from "./foot.tsx";
import { Head } from "./head.tsx";
import { OfflineWords } from "./offline-words.tsx";

const BagDrawer = lazy(async () => ({ default: (await import("../screens/cart/bag-drawer.tsx")).BagDrawer }));

/** Head, page and colophon round every screen. */
export function Frame() {
  const { t } = useWords();
  const main = useFocusOnArrival();
  const bagWasOpened = useOnceTrue(useFlag(bagOpen));
  return (
    <>
      <SkipLink>{t("frame.skip")}</SkipLink>
      <OfflineBanner>
        <OfflineWords />
      </OfflineBanner>
      <Head />
      <main id="main" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
      <Foot />
      {bagWasOpened && (
        <Suspense>
          <BagDrawer />
        </Suspense>
      )}
    </>
  );
}

/** A new page begins at its beginning for those who listen, too. A change of facets is no new page. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
    bagOpen.set(false);
  }, [path]);
  return main;
}

function useOnceTrue(value: boolean): boolean {
  const [once, setOnce] = useState(value);
  if (value && !once) setOnce(true);
  return once;
}

import { admin } from "@atelier/client/react";
import { OfflineBanner } from "@atelier/ui";
import { type DrawerLinkProps, Shell, type ShellDrawer, type ShellSection } from "@atelier/ui/admin";
import { Link, useNavigate, useRouterState } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import { t } from "../words/words.ts";
import { Finder } from "./finder.tsx";
import { initialsOf, lettersOf } from "./initials.ts";
import { KeySheet } from "./key-sheet.tsx";
import { useKeys } from "./keys.ts";
import { PeekContext } from "./peek-slot.tsx";
import { type Place, placeGroups, places } from "./places.ts";
import { useRailFold } from "./rail-fold.ts";
import { useSession } from "./session.tsx";
import { usePins } from "./use-pins.ts";
import { useLiveOrders } from "./use-live-orders.ts";
import { useInnerLinks } from "./use-inner-links.ts";
import { WhoMenu } from "./who-menu.tsx";

/** Rail, bar and keys round every page; one query keeps the counts of what waits. */
export function StaffFrame(props: { children: ReactNode }) {
  const { me, shop } = useSession();
  const navigate = useNavigate();
  useInnerLinks();
  useLiveOrders();
  const [overlay, setOverlay] = useState<"find" | "keys" | null>(null);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [peeking, setPeeking] = useState(false);
  const sections = useSections();
  const [folded, turnRail] = useRailFold();
  const goKeys = Object.fromEntries(
    allowed(me.permissions).map((place) => [`g ${place.go}`, () => void navigate({ to: place.to })]),
  );
  useKeys({
    ...goKeys,
    "mod+k": () => setOverlay("find"),
    "?": () => setOverlay("keys"),
    "\\": turnRail,
  });
  const peek = useMemo(() => ({ host, setOpen: setPeeking }), [host]);
  return (
    <>
      <PeekContext value={peek}>
        <Shell
          studio={{ name: shop.name, short: lettersOf(shop.name), href: "/admin/" }}
          sections={sections}
          folded={folded}
          who={
            <WhoMenu
              initials={initialsOf(me.name)}
              folded={folded}
              onRail={turnRail}
              onKeys={() => setOverlay("keys")}
            />
          }
          onFind={() => setOverlay("find")}
          link={drawerLink}
          peek={peeking ? <div className="contents" ref={setHost} /> : undefined}
          banner={<OfflineBanner>{t("offline.words")}</OfflineBanner>}
        >
          {props.children}
        </Shell>
      </PeekContext>
      <Finder open={overlay === "find"} onClose={() => setOverlay(null)} onKeys={() => setOverlay("keys")} />
      <KeySheet open={overlay === "keys"} onClose={() => setOverlay(null)} />
    </>
  );
}

function allowed(permissions: readonly string[]): Place[] {
  return places.filter((place) => permissions.includes(place.needs));
}

function useSections(): ShellSection[] {
  const { me } = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const pins = usePins();
  const counts = admin.home.workList.useQuery(undefined, { refetchInterval: 30_000 }).data?.counts;
  return placeGroups
    .map((group) => ({
      key: group.key,
      title: group.title && t(group.title),
      drawers: group.places
        .filter((place) => me.permissions.includes(place.needs))
        .map((place) => ({
          key: place.key,
          label: t(place.label),
          href: place.to,
          icon: place.icon,
          count: counts && place.waits?.(counts),
          current: place.to === "/" ? path === "/" : path === place.to || path.startsWith(`${place.to}/`),
          pins: pins(place.key),
        })),
    }))
    .filter((section) => section.drawers.length > 0);
}

function drawerLink(drawer: ShellDrawer, props: DrawerLinkProps): ReactNode {
  return <Link to={drawer.href} activeOptions={{ exact: drawer.href === "/" }} {...props} />;
}

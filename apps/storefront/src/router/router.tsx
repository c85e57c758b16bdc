import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Address, hrefHere, hrefOf, readAddress, type To } from "./address.ts";
import { type ParamsOf, type Place, searchReaders, type SearchOf } from "./places.ts";
import { keepScroll, type Landing, land, leaveScrollToBrowser } from "./scroll.ts";

export type Going = {
  /** Takes the place of this entry in the history. */
  replace?: boolean | undefined;
  /** Off: the window stays where it is scrolled to. */
  resetScroll?: boolean | undefined;
};

export type Router = {
  /** Opens another address of the shop without loading the page anew. */
  go: (href: string, how?: Going) => void;
  /** Asks ahead for what an address will need. */
  warm: (href: string) => void;
};

export const RouterContext = createContext<Router | null>(null);
// Apart, so that what only leads elsewhere is not drawn anew at each step.
export const AddressContext = createContext<Address | null>(null);

type RouterProps = { first: Address; warm: (address: Address) => void; children: ReactNode };
type State = { address: Address; landing: Landing | undefined };

/** Holds where the page is, and follows the history. */
export function RouterProvider(props: RouterProps) {
  const { first, warm } = props;
  const [{ address, landing }, setState] = useState<State>({ address: first, landing: undefined });
  useLayoutEffect(() => {
    if (landing) land(landing);
  }, [landing]);
  const placeNow = useRef(address.match?.place);
  useLayoutEffect(() => {
    placeNow.current = address.match?.place;
    if (hrefHere() !== address.href) window.history.replaceState(window.history.state, "", address.href);
  }, [address]);
  useLayoutEffect(() => {
    function follow(): void {
      const next = readAddress(hrefHere());
      startTransition(() => setState({ address: next, landing: { kind: "back", hash: next.hash } }));
    }
    window.addEventListener("popstate", follow);
    window.addEventListener("pagehide", leaveScrollToBrowser);
    return () => {
      window.removeEventListener("popstate", follow);
      window.removeEventListener("pagehide", leaveScrollToBrowser);
    };
  }, []);
  const router = useMemo<Router>(() => {
    function go(href: string, how: Going = {}): void {
      const next = readAddress(href);
      warm(next);
      keepScroll();
      if (how.replace) window.history.replaceState({ ...window.history.state }, "", next.href);
      else window.history.pushState({ key: Math.random().toString(36).slice(2) }, "", next.href);
      const state: State = {
        address: next,
        landing: how.resetScroll === false ? undefined : { kind: "arrive", hash: next.hash },
      };
      // On the same screen the answer to a press is shown at once; another screen may have to be fetched first.
      if (next.match?.place === placeNow.current) setState(state);
      else startTransition(() => setState(state));
    }
    return { go, warm: (href) => warm(readAddress(href)) };
  }, [warm]);
  return (
    <RouterContext value={router}>
      <AddressContext value={address}>{props.children}</AddressContext>
    </RouterContext>
  );
}

export function useRouter(): Router {
  const router = useContext(RouterContext);
  if (!router) throw new Error("useRouter needs a RouterProvider above it");
  return router;
}

/** Where the page is. */
export function useAddress(): Address {
  const address = useContext(AddressContext);
  if (!address) throw new Error("useAddress needs a RouterProvider above it");
  return address;
}

/** What the address says of this place: read, unknown things dropped. */
export function useSearch<P extends Place>(place: P): SearchOf<P> {
  const { match, search } = useAddress();
  return useMemo(() => searchReaders[place](match?.place === place ? search : {}), [place, match, search]);
}

/** The parts of the path that stand for something. */
export function useParams<P extends Place>(place: P): ParamsOf<P> {
  const { match } = useAddress();
  // The types of a place and the parts of its path are one table; see places.ts.
  return (match?.place === place ? match.params : {}) as ParamsOf<P>;
}

/** Goes to a place of the shop. */
export function useNavigate(): <P extends Place>(target: To<P> & Going) => void {
  const { go } = useRouter();
  return (target) => go(hrefOf(target), target);
}

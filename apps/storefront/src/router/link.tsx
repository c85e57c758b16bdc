import type { ComponentProps, MouseEvent, ReactNode } from "react";
import type { Place } from "./places.ts";
import { hrefHere, hrefOf, type To } from "./address.ts";
import { type Going, useAddress, useRouter } from "./router.tsx";

export type LinkProps<P extends Place> = To<P> &
  Going &
  Omit<ComponentProps<"a">, "href"> & {
    children?: ReactNode;
    /** Off: nothing is asked for ahead. */
    preload?: boolean | undefined;
  };

/** A link within the shop: a plain one for whoever opens it elsewhere, no new page for whoever presses it. */
export function Link<P extends Place>(props: LinkProps<P>) {
  const {
    to: _to,
    params: _params,
    search: _search,
    replace,
    resetScroll,
    preload = true,
    onClick,
    children,
    ...rest
  } = props;
  const router = useRouter();
  const href = hrefOf<P>(props);
  function follow(event: MouseEvent<HTMLAnchorElement>): void {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || isForElsewhere(event)) return;
    event.preventDefault();
    router.go(href, { replace: replace ?? hrefHere() === href, resetScroll });
  }
  const ahead = preload ? () => router.warm(href) : undefined;
  return (
    <a onMouseEnter={ahead} onFocus={ahead} onTouchStart={ahead} {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
}

/** A link that says so when it leads to where one is: in heads, feet and the like. */
export function PlaceLink<P extends Place>(props: LinkProps<P>) {
  const isHere = useAddress().href.split("#", 1)[0] === hrefOf<P>(props);
  return <Link<P> aria-current={isHere ? "page" : undefined} {...props} />;
}

/** A new tab, a new window or a download is the browser's business. */
function isForElsewhere(event: MouseEvent<HTMLAnchorElement>): boolean {
  const { target } = event.currentTarget;
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || (target !== "" && target !== "_self");
}

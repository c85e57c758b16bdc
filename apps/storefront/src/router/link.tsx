import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { hrefOf, type To } from "./address.ts";
import type { Place } from "./places.ts";
import { type Going, useRouter } from "./router.tsx";

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
  const isHere = router.address.href.split("#", 1)[0] === href;
  function follow(event: MouseEvent<HTMLAnchorElement>): void {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || isForElsewhere(event)) return;
    event.preventDefault();
    router.go(href, { replace: replace ?? isHere, resetScroll });
  }
  const ahead = preload ? () => router.warm(href) : undefined;
  return (
    <a
      aria-current={isHere ? "page" : undefined}
      onMouseEnter={ahead}
      onFocus={ahead}
      onTouchStart={ahead}
      {...rest}
      href={href}
      onClick={follow}
    >
      {children}
    </a>
  );
}

/** A new tab, a new window or a download is the browser's business. */
function isForElsewhere(event: MouseEvent<HTMLAnchorElement>): boolean {
  const { target } = event.currentTarget;
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || (target !== "" && target !== "_self");
}

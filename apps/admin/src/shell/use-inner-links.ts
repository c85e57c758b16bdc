import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** Plain links of shared components (the studio's name in the rail) stay inside the app. */
export function useInnerLinks(): void {
  const { history } = useRouter();
  useEffect(() => {
    function follow(event: MouseEvent): void {
      const href = innerHref(event);
      if (href === undefined) return;
      event.preventDefault();
      history.push(href);
    }
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [history]);
}

function innerHref(event: MouseEvent): string | undefined {
  const changed = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || event.button !== 0 || changed) return undefined;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const inner = link && !link.target && link.origin === location.origin && link.pathname.startsWith("/admin/");
  return inner && link.pathname + link.search !== location.pathname + location.search
    ? link.pathname + link.search
    : undefined;
}

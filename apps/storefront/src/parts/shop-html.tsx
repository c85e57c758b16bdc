import { useRouter } from "../router/router.tsx";
import { useEffect, useRef } from "react";

/** Text the shop has written and the server has cleaned. Links inside the shop stay inside the page. */
export function ShopHtml(props: { html: string; className?: string }) {
  const { go } = useRouter();
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const written = text.current;
    function follow(event: MouseEvent): void {
      const to = addressWithin(event);
      if (!to) return;
      event.preventDefault();
      go(`${to.pathname}${to.search}${to.hash}`);
    }
    written?.addEventListener("click", follow);
    return () => written?.removeEventListener("click", follow);
  }, [go]);
  return <div className={props.className} ref={text} dangerouslySetInnerHTML={{ __html: props.html }} />;
}

/** Where a plain press on a link leads, if that is inside this shop. */
function addressWithin(event: MouseEvent): URL | undefined {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target === "_blank") return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return undefined;
  const to = new URL(link.href, window.location.href);
  return to.origin === window.location.origin ? to : undefined;
}

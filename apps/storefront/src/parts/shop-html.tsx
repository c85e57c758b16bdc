import { useRouter } from "@tanstack/react-router";
import type { MouseEvent } from "react";

/** Text the shop has written and the server has cleaned. Links inside the shop stay inside the page. */
export function ShopHtml(props: { html: string; className?: string }) {
  const router = useRouter();
  function follow(event: MouseEvent<HTMLDivElement>): void {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    const to = new URL(link.href, window.location.href);
    if (to.origin !== window.location.origin || link.target === "_blank") return;
    event.preventDefault();
    router.history.push(`${to.pathname}${to.search}${to.hash}`);
  }
  return <div className={props.className} onClick={follow} dangerouslySetInnerHTML={{ __html: props.html }} />;
}

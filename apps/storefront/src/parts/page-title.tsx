import { useShop } from "../shell/use-shop.ts";

/** The window's title: the page, then the shop. */
export function PageTitle(props: { children?: string | undefined }) {
  const name = useShop()?.name;
  const title = [props.children, name].filter(Boolean).join(", ");
  return title ? <title>{title}</title> : null;
}

import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";

/** Leads to the door, once, remembering where one wanted to go. */
export function ToSignIn() {
  const router = useRouter();
  // Taken at the first drawing: while the door is being loaded the address is already its own.
  const [wanted] = useState(() => router.state.location.href);
  useEffect(() => {
    void router.navigate({
      to: "/sign-in",
      search: wanted === "/" || wanted.startsWith("/sign-in") ? {} : { back: wanted },
      replace: true,
    });
  }, [router, wanted]);
  return null;
}

import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { CannotLoad } from "./cannot-load.tsx";

/** A page that failed while being drawn: says so and offers another try. */
export function Broken(props: ErrorComponentProps) {
  const router = useRouter();
  function again(): void {
    props.reset();
    void router.invalidate();
  }
  return <CannotLoad error={props.error} onRetry={again} />;
}

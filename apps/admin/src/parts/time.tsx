import { useZone } from "../shell/session.tsx";
import { exactWhen, longWhen, shortWhen } from "./when.ts";

/** An instant as staff read it, in the shop's zone; to the second, with its zone, on hover. */
export function Time(props: { at: string; long?: boolean }) {
  const zone = useZone();
  return (
    <time dateTime={props.at} title={exactWhen(props.at, zone)}>
      {props.long ? longWhen(props.at, zone) : shortWhen(props.at, zone)}
    </time>
  );
}

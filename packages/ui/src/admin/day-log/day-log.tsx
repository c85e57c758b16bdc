import type { ReactNode } from "react";
import { useAdminWords } from "../admin-words.ts";

export type DayEvent = {
  key: string;
  /** "14:22"; the exact time and its zone stand in the title. */
  time: string;
  at: string;
  exact?: string | undefined;
  what: ReactNode;
  /** A note of the staff, or what somebody wrote. */
  quote?: ReactNode;
  /** Under it: changing one's own words. */
  act?: ReactNode;
  /** "system", a name. */
  who: ReactNode;
};

export type DayLogDay = { key: string; label: string; events: readonly DayEvent[] };

/** One stream of what happened, grouped by day, latest first. */
export function DayLog(props: { days: readonly DayLogDay[]; label?: string | undefined }) {
  const words = useAdminWords();
  return (
    <div role="log" aria-live="off" aria-label={props.label ?? words.timeline}>
      {props.days.map((day) => (
        <section className="day" key={day.key}>
          <h3>{day.label}</h3>
          <div>
            {day.events.map((event) => (
              <div className="ev" key={event.key}>
                <time dateTime={event.at} title={event.exact}>
                  {event.time}
                </time>
                <div>
                  {event.what}
                  {event.quote && <blockquote>{event.quote}</blockquote>}
                  {event.act}
                </div>
                <span className="who">{event.who}</span>
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

import { cpuOfFamily, usageOf } from "../house/usage.ts";
import { type Driven, drive, type Turn } from "./drive.ts";

/** One drive with what it cost. */
export interface Sample extends Driven {
  /** Milliseconds of CPU per turn. */
  serverCpu: number;
  postgresCpu: number;
  /** The most the server held, in MB. */
  rssMb: number;
}

/** Whose costs are counted: the server under load, and Postgres with all its connections. */
export interface Watched {
  server: number;
  postgres: number;
}

const LOOK_EVERY_MS = 200;

/** Drives the workers and reads before and after what it cost. */
export async function measure(turns: readonly Turn[], seconds: number, watched: Watched): Promise<Sample> {
  const before = { server: usageOf(watched.server).cpuMs, postgres: cpuOfFamily(watched.postgres) };
  let rssMb = 0;
  const look = (): void => {
    rssMb = Math.max(rssMb, usageOf(watched.server).rssMb);
  };
  const looking = setInterval(look, LOOK_EVERY_MS);
  const driven = await drive(turns, seconds);
  clearInterval(looking);
  look();
  const each = Math.max(1, driven.done);
  return {
    ...driven,
    serverCpu: (usageOf(watched.server).cpuMs - before.server) / each,
    postgresCpu: (cpuOfFamily(watched.postgres) - before.postgres) / each,
    rssMb,
  };
}

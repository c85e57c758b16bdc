import { createServer } from "node:net";
import type { Config } from "@atelier/core/kernel";
import { CannotOpen } from "@atelier/core/opening";

/** Looks before anything is started whether the shop's port can be had. Throws CannotOpen. */
export function assertPortFree({ host, port }: Pick<Config, "host" | "port">): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => reject(inWords(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Why a port could not be had, as a sentence. */
export function inWords(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new CannotOpen(
      "portInUse",
      `Port ${port} is taken by another program. Stop that one, or set PORT to a free one.`,
    );
  }
  if (error.code === "EACCES")
    return new CannotOpen("portInUse", `Port ${port} may not be used by this user. Set PORT to one above 1023.`);
  if (error.code === "EADDRNOTAVAIL")
    return new CannotOpen("portInUse", `This machine has no address ${host}. Correct HOST.`);
  return error;
}

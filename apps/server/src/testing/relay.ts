import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A wire to a server that can be cut and joined again. */
export interface Relay {
  port: number;
  cut(): Promise<void>;
  join(): Promise<void>;
}

/** Passes every connection on to `port` on this machine. */
export async function openRelay(port: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket));
  };
  const listen = (at: number) =>
    new Promise<number>((resolve) => {
      server = createServer((near) => {
        const far = connect(port, "127.0.0.1");
        keep(near);
        keep(far);
        near.pipe(far).pipe(near);
      });
      const listening = server;
      listening.listen(at, "127.0.0.1", () => resolve((listening.address() as AddressInfo).port));
    });
  const own = await listen(0);
  return {
    port: own,
    async cut() {
      const closed = new Promise((resolve) => server?.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    join: async () => void (await listen(own)),
  };
}

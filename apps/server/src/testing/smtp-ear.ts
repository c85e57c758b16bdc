import { type AddressInfo, createServer, type Socket } from "node:net";

/** How the mail server behaves: takes mails, says it is busy, takes one and drops the line before it says so, or falls silent. */
type Manner = "busy" | "silent-after-taking" | "take" | "take-and-drop";

export interface SmtpEar {
  url: string;
  /** The Message-ID of every mail it took. */
  taken: string[];
  behave(manner: Manner): void;
  /** Nobody listens any more. */
  close(): Promise<void>;
  /** Listens again, at the same address. */
  open(): Promise<void>;
}

/** A mail server of a few words (RFC 5321), with manners. */
export async function openSmtpEar(): Promise<SmtpEar> {
  const sockets = new Set<Socket>();
  const taken: string[] = [];
  let manner: Manner = "take";
  let port = 0;
  const newServer = () =>
    createServer((socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
      converse(socket, () => manner, taken);
    });
  let server = newServer();
  const open = async (): Promise<void> => {
    server = newServer();
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    ({ port } = server.address() as AddressInfo);
  };
  await open();
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    behave: (chosen) => void (manner = chosen),
    open,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function converse(socket: Socket, manner: () => Manner, taken: string[]): void {
  let text = "";
  let inMail = false;
  const say = (line: string): void => void socket.write(`${line}\r\n`);

  function endMail(mail: string): void {
    inMail = false;
    taken.push(/^message-id:\s*(\S+)/im.exec(mail)?.[1] ?? "none");
    if (manner() === "take-and-drop") socket.destroy();
    else if (manner() === "take") say("250 Taken");
  }

  function answer(line: string): void {
    const word = line.slice(0, 4).toUpperCase();
    if (word === "RCPT" && manner() === "busy") return say("451 Try later");
    if (word === "DATA") {
      inMail = true;
      return say("354 Go on");
    }
    if (word !== "QUIT") return say("250 Good");
    say("221 Bye");
    socket.end();
  }

  say("220 ear");
  socket.on("data", (chunk) => {
    text += chunk.toString("utf8");
    for (;;) {
      const end = text.indexOf(inMail ? "\r\n.\r\n" : "\r\n");
      if (end === -1) return;
      const part = text.slice(0, end);
      text = text.slice(end + (inMail ? 5 : 2));
      if (inMail) endMail(part);
      else answer(part);
    }
  });
}

import { createServer, type IncomingHttpHeaders } from "node:http";
import { onTestFinished } from "vitest";

export interface Heard {
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
  readonly type: string;
}

export interface Ear {
  readonly url: string;
  readonly heard: Heard[];
  /** Status codes for the next calls; 200 when none is left. */
  readonly answers: number[];
  types(): string[];
}

/** A shop's webhook address that writes down what it hears. */
export async function openEar(): Promise<Ear> {
  const heard: Heard[] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => (body += part));
    request.on("end", () => {
      const { type } = JSON.parse(body) as { type: string };
      heard.push({ body, headers: request.headers, type });
      response.writeHead(answers.shift() ?? 200).end("noted");
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  onTestFinished(
    () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  );
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/webhooks`, heard, answers, types: () => heard.map(({ type }) => type) };
}

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CannotFetch, downloadPicture } from "./download-picture.ts";
import { isPublicAddress } from "./public-address.ts";
import { publicAgent } from "./public-agent.ts";

let server: Server;
let port: number;
const reached: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    reached.push(request.url ?? "");
    const leadsTo = /^\/to\/(.+)/.exec(request.url ?? "")?.[1];
    if (leadsTo) response.writeHead(302, { location: decodeURIComponent(leadsTo) });
    response.end("bytes");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const refused = expect.objectContaining({
  message: "The address lies inside this machine or a private network",
  isFinal: true,
});

async function fetched(url: string, allows?: (address: string) => boolean): Promise<string> {
  const dispatcher = publicAgent(allows);
  try {
    const parts: Uint8Array[] = [];
    for await (const part of await downloadPicture(url, { dispatcher })) parts.push(part);
    return Buffer.concat(parts).toString();
  } finally {
    await dispatcher.destroy();
  }
}

describe("an address", () => {
  it.each([
    "127.0.0.1",
    "127.9.9.9",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.127.255.254",
    "224.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "240.0.0.1",
    "::",
    "::1",
    "fe80::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:7f00:1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:db8::1",
    "not an address",
  ])("inside or reserved is not public: %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "::ffff:1.1.1.1"])(
    "on the open internet is: %s",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe("a picture's address that leads inside", () => {
  it.each([
    "http://127.0.0.1",
    "http://2130706433",
    "http://0x7f000001",
    "http://0177.0.0.1",
    "http://127.1",
    "http://[::1]",
    "http://[::ffff:127.0.0.1]",
    "http://[::ffff:7f00:1]",
    "http://[::]",
    "http://0.0.0.0",
    "http://localhost",
  ])("is refused before anything is asked: %s", async (origin) => {
    reached.length = 0;
    await expect(fetched(`${origin}:${port}/a.png`)).rejects.toEqual(refused);
    expect(reached).toEqual([]);
  });

  it("is refused for the metadata of a cloud and for private networks", async () => {
    await expect(fetched("http://169.254.169.254/latest/meta-data")).rejects.toEqual(refused);
    await expect(fetched("https://192.168.0.1/a.png")).rejects.toEqual(refused);
  });

  it.each(["127.0.0.1", "2130706433", "localhost", "[::ffff:127.0.0.1]"])(
    "is refused when a redirect leads there: %s",
    async (host) => {
      // The first host is let through once, as a public one would be; the second is looked at anew.
      let asked = 0;
      reached.length = 0;
      const target = encodeURIComponent(`http://${host}:${port}/inside`);
      const first = fetched(
        `http://127.0.0.1:${port}/to/${target}`,
        (address) => asked++ < 2 && address === "127.0.0.1",
      );
      await expect(first).rejects.toEqual(refused);
      expect(reached.length).toBe(1);
    },
  );

  it("is refused when the connected end is another than the one looked up", async () => {
    let asked = 0;
    const changes = () => asked++ < 1;
    await expect(fetched(`http://localhost:${port}/a.png`, changes)).rejects.toEqual(refused);
  });
});

describe("a picture's host", () => {
  const inside = () => true;

  it("may lead on three times and not a fourth", async () => {
    const over = (times: number): string =>
      times === 0
        ? `http://127.0.0.1:${port}/a.png`
        : `http://127.0.0.1:${port}/to/${encodeURIComponent(over(times - 1))}`;
    expect(await fetched(over(3), inside)).toBe("bytes");
    await expect(fetched(over(4), inside)).rejects.toThrow("more than 3 times");
  });

  it("may not lead out of the web", async () => {
    await expect(
      fetched(`http://127.0.0.1:${port}/to/${encodeURIComponent("file:///etc/passwd")}`, inside),
    ).rejects.toThrow("no address on the web");
  });

  it("that is not there is worth asking again", async () => {
    await expect(fetched("http://no-such-host.invalid/a.png")).rejects.toEqual(
      expect.objectContaining({ isFinal: false }),
    );
    await expect(fetched("http://127.0.0.1:9/a.png", inside)).rejects.toBeInstanceOf(CannotFetch);
  });
});

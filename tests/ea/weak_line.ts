/** A line to the server that breaks: before a request arrives, or once the server has answered it. */

/** What becomes of a connection. */
export type Fate = "through" | "refused" | "cut-before" | "cut-after";

/** A proxy that a test holds the fate of. */
export interface WeakLine extends Disposable {
  readonly url: string;
  /** Connections so far. */
  count(): number;
  /** What becomes of the next connections, by their number. */
  decide(fate: (connection: number) => Fate): void;
}

/** Listens on a free port and passes on to `target`, unless the connection's fate is another. */
export function weakLine(target: number): WeakLine {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  let fateOf: (connection: number) => Fate = () => "through";
  let count = 0;
  const accept = async () => {
    for await (const client of listener) {
      // Whatever breaks here is what is wanted, or the server's own end.
      void carry(client, target, fateOf(++count)).catch(() => {}).finally(() => close(client));
    }
  };
  void accept().catch(() => {});
  return {
    url: `http://127.0.0.1:${listener.addr.port}`,
    count: () => count,
    decide(fate) {
      fateOf = fate;
    },
    [Symbol.dispose]: () => listener.close(),
  };
}

async function carry(client: Deno.Conn, port: number, fate: Fate): Promise<void> {
  if (fate === "refused") return;
  const buffer = new Uint8Array(65536);
  if (fate === "cut-before") {
    await client.read(buffer);
    return;
  }
  const server = await Deno.connect({ hostname: "127.0.0.1", port });
  const up = client.readable.pipeTo(server.writable, { preventClose: true });
  up.catch(() => {});
  try {
    if (fate === "cut-after") {
      // The server has taken the batch by the time it answers; the terminal never hears of it.
      await server.read(buffer);
      return;
    }
    for (let size = await server.read(buffer); size !== null; size = await server.read(buffer)) {
      await client.write(buffer.slice(0, size));
    }
  } finally {
    close(server);
  }
}

function close(connection: Deno.Conn): void {
  try {
    connection.close();
  } catch (error) {
    if (!(error instanceof Deno.errors.BadResource)) throw error;
  }
}

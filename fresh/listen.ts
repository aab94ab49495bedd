/** Options of `app.listen()` and `builder.listen()`: those of `Deno.serve`. */
export type ListenOptions =
  & Partial<Deno.ServeTcpOptions & Deno.TlsCertifiedKeyPem>
  & {
    /** Address to print, if the app is reached by another one than its own. */
    remoteAddress?: string;
  };

const FIRST_PORT = 8000;
const LAST_PORT = 8019;

/**
 * Serves a handler. Without a port, takes the first free one from 8000 to 8019.
 *
 * @throws Deno.errors.AddrInUse if none is free
 */
export function serve(
  handler: (request: Request, info: Deno.ServeHandlerInfo) => Response | Promise<Response>,
  basePath: string,
  options: ListenOptions,
): Deno.HttpServer {
  const onListen = options.onListen ?? ((address) => announce(address, basePath, options));
  if (options.port !== undefined) return Deno.serve({ ...options, onListen }, handler);
  for (let port = FIRST_PORT;; port++) {
    try {
      return Deno.serve({ ...options, onListen, port }, handler);
    } catch (error) {
      if (!(error instanceof Deno.errors.AddrInUse) || port === LAST_PORT) throw error;
    }
  }
}

function announce(address: Deno.NetAddr, basePath: string, options: ListenOptions): void {
  const protocol = options.key && options.cert ? "https" : "http";
  const host = ["0.0.0.0", "::", "::1"].includes(address.hostname) ? "localhost" : address.hostname;
  const local = `${protocol}://${host}:${address.port}${basePath}/`;
  console.log(`Listening on ${options.remoteAddress ?? local}`);
}

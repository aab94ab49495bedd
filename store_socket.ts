/**
 * A door for tasks while the app runs: a Unix socket beside the store's file, for the user alone who
 * runs the app (mode 0600). Two processes can't have one store open, so a task asks the one that has.
 * One request a connection: the task's name on a line; the answer is one line of JSON.
 */
import { basename, dirname, join } from "node:path";

/** What the running app does for tasks, by name. */
export type StoreTasks = Readonly<Record<string, () => Promise<unknown>>>;

/** An answer, as it goes over the socket. */
type Answer = { result: unknown } | { error: string };

/** The longest line that either side reads, in bytes. */
const LINE_MAX = 1024 * 1024;

/** The socket of a store; undefined where there is no file, or on a system without Unix sockets. */
function socketPath(store: string): string | undefined {
  if (/^https?:/.test(store) || store === ":memory:" || Deno.build.os === "windows") {
    return undefined;
  }
  return join(dirname(store), `${basename(store)}.sock`);
}

/**
 * Answers tasks until it is closed. The caller has the store to itself, so a socket that is left of
 * a process that died goes. Where the system gives no socket, tasks have to wait for the app to stop.
 */
export async function openStoreSocket(
  store: string,
  tasks: StoreTasks,
): Promise<{ close(): Promise<void> }> {
  const path = socketPath(store);
  if (path === undefined) return { close: () => Promise.resolve() };
  const listener = await listen(path).catch((error: Error) => {
    console.warn(`Tasks can't reach this process: no socket at ${path} (${error.message}).`);
    return null;
  });
  if (!listener) return { close: () => Promise.resolve() };
  const served = serve(listener, tasks);
  return {
    async close() {
      listener.close();
      await served;
      await Deno.remove(path).catch(() => {});
    },
  };
}

/** Under its name only once nobody else may open it. */
async function listen(path: string): Promise<Deno.UnixListener> {
  const unready = `${path}.new`;
  await Deno.remove(unready).catch(() => {});
  const listener = Deno.listen({ transport: "unix", path: unready });
  try {
    await Deno.chmod(unready, 0o600);
    await Deno.rename(unready, path);
    return listener;
  } catch (error) {
    listener.close();
    throw error;
  }
}

async function serve(listener: Deno.UnixListener, tasks: StoreTasks): Promise<void> {
  const running = new Set<Promise<void>>();
  for await (const connection of listener) {
    const done = answer(connection, tasks).catch(() => {
      // Who asked has left.
    }).finally(() => running.delete(done));
    running.add(done);
  }
  await Promise.all(running);
}

async function answer(connection: Deno.Conn, tasks: StoreTasks): Promise<void> {
  using _ = connection;
  const name = await readLine(connection.readable.getReader());
  const writer = connection.writable.getWriter();
  await writer.write(new TextEncoder().encode(JSON.stringify(await run(name, tasks)) + "\n"));
}

async function run(name: string, tasks: StoreTasks): Promise<Answer> {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!task) return { error: `The running app doesn't know the task "${name}".` };
  try {
    return { result: await task() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Has the app that runs on a store do a task; undefined when none runs. Throws `Error` with the app's
 * sentence when it could not.
 */
export async function askRunningApp(store: string, task: string): Promise<unknown> {
  const path = socketPath(store);
  if (path === undefined) return undefined;
  let connection: Deno.UnixConn;
  try {
    connection = await Deno.connect({ transport: "unix", path });
  } catch (error) {
    // None there, or one that a process left behind that was killed.
    if (error instanceof Deno.errors.NotFound) return undefined;
    if (error instanceof Deno.errors.ConnectionRefused) return undefined;
    throw error;
  }
  using _ = connection;
  await connection.writable.getWriter().write(new TextEncoder().encode(`${task}\n`));
  const answer: Answer = JSON.parse(await readLine(connection.readable.getReader()));
  if ("error" in answer) throw new Error(answer.error);
  return answer.result;
}

async function readLine(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  while (!text.includes("\n")) {
    const { done, value } = await reader.read();
    if (done) throw new Error("The other side has left in the middle of a line.");
    text += decoder.decode(value, { stream: true });
    if (text.length > LINE_MAX) throw new Error("The line is too long.");
  }
  return text.slice(0, text.indexOf("\n"));
}

import { join } from "node:path";
import { expect } from "expect";
import { askRunningApp, openStoreSocket } from "./store_socket.ts";

async function inFolder(work: (store: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "calmness-test-" });
  try {
    await work(join(folder, "app.sqlite"));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("a task is done by the app that runs, over a socket for its own user alone", async () => {
  await inFolder(async (store) => {
    expect(await askRunningApp(store, "count")).toBeUndefined();
    const socket = await openStoreSocket(store, {
      count: () => Promise.resolve({ entries: 3 }),
      fail: () => Promise.reject(new Error("The disk is full.")),
    });
    expect((await Deno.stat(`${store}.sock`)).mode! & 0o777).toBe(0o600);
    const answers = await Promise.all([1, 2, 3].map(() => askRunningApp(store, "count")));
    expect(answers).toEqual([{ entries: 3 }, { entries: 3 }, { entries: 3 }]);
    await expect(askRunningApp(store, "fail")).rejects.toThrow("The disk is full.");
    await expect(askRunningApp(store, "toString")).rejects.toThrow(
      'doesn\'t know the task "toString"',
    );
    await socket.close();
    expect(await askRunningApp(store, "count")).toBeUndefined();
  });
});

Deno.test("a socket that a killed process left behind is in nobody's way", async () => {
  await inFolder(async (store) => {
    const dead = Deno.listen({ transport: "unix", path: `${store}.sock` });
    dead.close();
    expect(await askRunningApp(store, "count")).toBeUndefined();
    const socket = await openStoreSocket(store, { count: () => Promise.resolve(1) });
    expect(await askRunningApp(store, "count")).toBe(1);
    await socket.close();
  });
});

Deno.test("a store that is no file has no socket", async () => {
  for (const store of [":memory:", "https://kv.example"]) {
    const socket = await openStoreSocket(store, {});
    expect(await askRunningApp(store, "count")).toBeUndefined();
    await socket.close();
  }
});

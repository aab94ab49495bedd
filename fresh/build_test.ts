import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundle } from "./bundle.ts";
import { Builder } from "./dev.ts";
import { App, staticFiles } from "./mod.ts";
import { FIXTURE, get, textOf } from "./testing.ts";

async function inTemporaryFolder(run: (folder: string) => Promise<void>): Promise<void> {
  // Inside the project, where packages are found.
  const folder = await mkdtemp(join(FIXTURE, "..", "tmp-"));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

Deno.test("a page with a counter needs under 10 KiB of script, compressed", async () => {
  const counter = join(FIXTURE, "islands", "Counter.tsx");
  const { files, islands, runtime } = await bundle({
    root: FIXTURE,
    islands: [counter],
    target: "chrome99",
    minify: true,
    sourceMap: false,
  });
  const island = islands.get(counter)!;
  const urls = new Set([
    runtime.boot.url,
    ...runtime.boot.imports,
    island.url,
    ...island.imports,
  ]);
  const size = [...urls].reduce((sum, url) => sum + gzipSync(files.get(url)!).length, 0);
  assert.ok(size < 10 * 1024, `${size} bytes`);
});

Deno.test("the same sources make the same names, other ones make others", async () => {
  await inTemporaryFolder(async (root) => {
    const file = join(root, "One.tsx");
    const names = async () => {
      const { islands } = await bundle({
        root,
        islands: [file],
        target: "es2022",
        minify: true,
        sourceMap: false,
      });
      return islands.get(file)!.url;
    };
    await writeFile(file, "export default () => <p>one</p>;");
    const first = await names();
    assert.equal(await names(), first);
    await writeFile(file, "export default () => <p>two</p>;");
    assert.notEqual(await names(), first);
  });
});

Deno.test("public environment variables are written into islands", async () => {
  await inTemporaryFolder(async (root) => {
    const file = join(root, "Env.tsx");
    await writeFile(file, `export default () => <p>{Deno.env.get("FRESH_PUBLIC_TEST")}</p>;`);
    Deno.env.set("FRESH_PUBLIC_TEST", "a public value");
    const { files, islands } = await bundle({
      root,
      islands: [file],
      target: "es2022",
      minify: true,
      sourceMap: false,
    });
    Deno.env.delete("FRESH_PUBLIC_TEST");
    const code = new TextDecoder().decode(files.get(islands.get(file)!.url));
    assert.ok(code.includes("a public value"), code);
  });
});

Deno.test("an island that can't be bundled is an error that names it", async () => {
  await inTemporaryFolder(async (root) => {
    const file = join(root, "Broken.tsx");
    await writeFile(file, `import "./nowhere.ts"; export default () => null;`);
    const options = { root, islands: [file], target: "es2022", minify: true, sourceMap: false };
    await assert.rejects(bundle(options), /Broken\.tsx.*nowhere/s);
  });
});

Deno.test("several folders of static files: the first wins; transforms change them", async () => {
  await inTemporaryFolder(async (root) => {
    for (const folder of ["a", "b"]) {
      await Deno.mkdir(join(root, folder));
      await writeFile(join(root, folder, "who.txt"), folder);
    }
    await writeFile(join(root, "b", "style.css"), "p { color: blue }");
    const builder = new Builder({ root, staticDir: ["a", "b"] });
    builder.onTransformStaticFile(
      { pluginName: "red", filter: /\.css$/ },
      ({ text }) => ({ content: text.replace("blue", "red") }),
    );
    const apply = await builder.build({ snapshot: "memory" });
    const app = new App().use(staticFiles());
    apply(app);
    assert.equal(await textOf(app, "/who.txt"), "a");
    assert.equal((await textOf(app, "/style.css")).trim(), "p{color:red}");
  });
});

Deno.test("in development, files are served as they are now and not kept", async () => {
  await inTemporaryFolder(async (root) => {
    await Deno.mkdir(join(root, "static"));
    await writeFile(join(root, "static", "a.txt"), "before");
    const apply = await new Builder({ root }).build({ mode: "development", snapshot: "memory" });
    const app = new App().use(staticFiles());
    apply(app);
    const response = await get(app, "/a.txt");
    assert.equal(response.headers.get("cache-control"), "no-store");
    assert.equal(await response.text(), "before");
  });
});

Deno.test("a build on disk starts the app without the builder", async () => {
  await inTemporaryFolder(async (folder) => {
    await new Builder({ root: FIXTURE, outDir: folder }).build();
    const server = await readFile(join(folder, "server.js"), "utf8");
    assert.ok(!/esbuild|builder/.test(server));
    const { default: built } = await import(`file://${join(folder, "server.js")}`);
    const html = await (await built.fetch(new Request("http://localhost/"))).text();
    assert.match(html, /<title>Fixture<\/title>/);
    const url = /\/_fresh\/js\/boot-[^"]+/.exec(html)![0];
    const headers = { "accept-encoding": "br" };
    const script = await built.fetch(new Request(`http://localhost${url}`, { headers }));
    assert.equal(script.headers.get("content-encoding"), "br");
    const brotli = await readFile(join(folder, "static", `${url}.br`));
    assert.deepEqual(new Uint8Array(await script.arrayBuffer()), new Uint8Array(brotli));
  });
});

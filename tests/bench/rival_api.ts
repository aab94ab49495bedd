/** The rival of our API: Hono with the same answer and nothing around it. */
import { Hono } from "hono";

const [port, answer] = Deno.args;
const body = JSON.parse(answer ?? "{}");
const app = new Hono().get("/api/offers", (c) => c.json(body));

Deno.serve({ port: Number(port), hostname: "127.0.0.1" }, app.fetch);

import { expect } from "expect";
import { openTestDesk } from "./trades_testing.ts";

Deno.test("an account joins the ranking under a name, is renamed, and leaves it", async () => {
  await using desk = await openTestDesk();
  const { client } = desk;
  const path = `/api/trading/accounts/${desk.accountId}/leaderboard`;
  expect((await client.call("GET", path)).body).toEqual({ participation: null });
  for (const [displayName, slug] of [["Élodie D.", "elodie-d"], ["Le Calme", "le-calme"]]) {
    const joined = await client.call("PUT", path, { displayName });
    expect(joined.status).toBe(200);
    expect(joined.body.participation).toMatchObject({ displayName, slug });
    expect((await client.call("GET", path)).body).toEqual(joined.body);
  }
  for (let times = 0; times < 2; times++) {
    expect((await client.call("DELETE", path)).status).toBe(204);
    expect((await client.call("GET", path)).body).toEqual({ participation: null });
  }
});

Deno.test("a name that can't be shown is refused, and another's account is none", async () => {
  await using desk = await openTestDesk();
  const path = `/api/trading/accounts/${desk.accountId}/leaderboard`;
  for (const displayName of ["", "  ", "…", "x".repeat(31), 7, undefined]) {
    const { status, body } = await desk.client.call("PUT", path, { displayName });
    expect([displayName, status]).toEqual([displayName, 422]);
    expect(Object.keys(body.fields)).toEqual(["displayName"]);
  }
  const nowhere = "/api/trading/accounts/01J00000000000000000000000/leaderboard";
  expect((await desk.client.call("PUT", nowhere, { displayName: "" })).status).toBe(404);
  expect((await desk.client.call("DELETE", nowhere)).status).toBe(404);
  expect((await desk.anonymous("PUT", path, { displayName: "Moi" })).status).toBe(401);
});

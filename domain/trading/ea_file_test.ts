import { expect } from "expect";
import { eaName, readEaFile } from "./ea_file.ts";

for (const platform of ["mt5", "mt4"] as const) {
  Deno.test(`the program for ${platform} is one file that knows the server`, async () => {
    const source = await readEaFile(platform, "https://calme.example.fr");
    expect(source).not.toContain("#include");
    expect(source).not.toMatch(/#import|\.dll/i);
    expect(source).toContain('InpUrl      = "https://calme.example.fr"');
    expect(source.match(/^void SyncTick\(void\)/gm)).toHaveLength(1);
    // Everything is defined before it is used, as C++ would have it too.
    const order = ["string JsonText(", "string DealJson(", "void CursorSave(", "bool SyncSend("];
    const places = order.map((text) => source.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(eaName(platform)).toMatch(/^CalmnessSync\.mq[45]$/);
  });
}

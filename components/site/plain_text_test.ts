import { expect } from "expect";
import { blocksOf } from "./plain_text.tsx";

Deno.test("blank lines part paragraphs", () => {
  expect(blocksOf("Un.\n\nDeux.")).toEqual([{ paragraph: "Un." }, { paragraph: "Deux." }]);
});

Deno.test("lines that start with a dash make a list", () => {
  expect(blocksOf("Avant :\n\n- un\n- deux")).toEqual([
    { paragraph: "Avant :" },
    { list: ["un", "deux"] },
  ]);
});

Deno.test("nothing left out leaves no empty block", () => {
  expect(blocksOf("Un.\n\n\n\n")).toEqual([{ paragraph: "Un." }]);
});

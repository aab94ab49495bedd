import { expect } from "expect";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { tableCsv } from "./table_file.ts";

Deno.test("a table as CSV begins with the mark of UTF-8 and says its columns", () => {
  const csv = tableCsv([{ path: "/été, « deux »", pageViews: 3, share: null }]);
  expect(csv).toBe('\ufeffpath,pageViews,share\r\n"/été, « deux »",3,\r\n');
});

Deno.test("what a visitor sent is never run as a formula; negative numbers stay numbers", () => {
  const starts = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠");
  fc.assert(fc.property(starts, fc.string(), (start, rest) => {
    const csv = tableCsv([{ value: start + rest, pips: -12.5 }]);
    const [, [value, pips]] = parse(csv, { bom: true, relax_column_count: true });
    expect(value).toBe(`'${start}${rest}`);
    expect(pips).toBe("-12.5");
  }));
});

import { expect } from "expect";
import { fileResponse } from "./file_response.ts";

const bytes = new Uint8Array([37, 80, 68, 70]);

Deno.test("a file goes to its owner alone, under its name", async () => {
  const response = fileResponse({ bytes, contentType: "application/pdf", filename: "CT-1.pdf" });
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="CT-1.pdf"');
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  expect(response.headers.get("content-length")).toBe("4");
  expect(await response.bytes()).toEqual(bytes);
});

Deno.test("a name can't break out of its header", () => {
  const filename = 'é"\r\nx: y.pdf';
  const { headers } = fileResponse({ bytes, contentType: "application/pdf", filename });
  expect(headers.get("content-disposition")).toBe(
    `attachment; filename="____x: y.pdf"; filename*=UTF-8''%C3%A9%22%0D%0Ax%3A%20y.pdf`,
  );
});

/** A readable page of the API, drawn from its OpenAPI document, without script. */
import { html, raw } from "hono/html";
import type { ApiDocument } from "./document.ts";
import { DOCS_STYLE } from "./docs_style.ts";
import { PUBLIC } from "@/domain/accounts/permissions.ts";

type Schema = NonNullable<NonNullable<ApiDocument["components"]>["schemas"]>[string];
type Path = NonNullable<ApiDocument["paths"]>[string];
type Operation = NonNullable<Path["get"]>;
type Parameter = NonNullable<Operation["parameters"]>[number];
type Html = ReturnType<typeof html>;

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

/** How deep nested objects are shown; deeper ones are in the document. */
const DEPTH = 4;

/** The page's content security policy: its own style, by its hash, and nothing else. */
export async function docsPolicy(): Promise<string> {
  const style = new TextEncoder().encode(DOCS_STYLE);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", style)).toBase64();
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; ` +
    "form-action 'none'; frame-ancestors 'none'";
}

/** Draws the page. */
export async function docsPage(document: ApiDocument): Promise<string> {
  const { info } = document;
  const operations = operationsOf(document);
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const page = await html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${info.title}</title>
        <style>${raw(DOCS_STYLE)}</style>
      </head>
      <body>
        <header>
    <h1>${info.title}</h1>
    ${prose(info.description ?? "")}
    <p><a href="/api/openapi.json">OpenAPI 3.1 document</a></p>
        </header>
        <nav aria-label="Operations">
    ${tags.map((tag) =>
      html`
        <h2>${tag}</h2>
        <ul>${operations.filter((one) => one.tag === tag).map(({ id, method, path }) =>
          html`<li><a href="#${id}">${badge(method)} ${path}</a></li>`
        )}</ul>
      `
    )}
        </nav>
        <main>
    ${operations.map((one) => section(document, one))}
        </main>
      </body>
    </html>
  `;
  return String(page);
}

interface Described {
  id: string;
  tag: string;
  method: string;
  path: string;
  operation: Operation;
}

function operationsOf(document: ApiDocument): Described[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]: [string, Path]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      const id = `${method}-${path.replace(/\W+/g, "-")}`;
      return operation ? [{ id, tag: operation.tags?.[0] ?? "api", method, path, operation }] : [];
    })
  );
}

function section(document: ApiDocument, { id, method, path, operation }: Described): Html {
  const permission: unknown = operation["x-permission"];
  const { summary, description, parameters = [], requestBody, responses = {} } = operation;
  const body = requestBody && "content" in requestBody ? contentSchema(requestBody) : undefined;
  return html`<section id="${id}">
<h3>${badge(method)} <code>${path}</code></h3>
<p>${summary ?? ""}${
    permission === PUBLIC ? "" : html`
      <span class="permission">${String(permission)}</span>
    `
  }</p>
${description ? prose(description) : ""}
${parameters.length > 0 ? parameterTable(parameters) : ""}
${body ? html`<h4>Body</h4>${fields(document, body, 0)}` : ""}
${
    Object.entries(responses).filter(([status]) => status !== "default").map(([status, response]) =>
      html`<h4>${status} <span class="muted">${response.description}</span></h4>${
        response.content ? fields(document, contentSchema(response), 0) : ""
      }`
    )
  }
</section>`;
}

function parameterTable(parameters: readonly Parameter[]): Html {
  return html`
    <h4>Parameters</h4>
    <ul class="fields">${parameters.map((parameter) =>
      "name" in parameter
        ? html`<li><code>${parameter.name}</code> <span class="muted">${parameter.in}${
          parameter.required ? ", required" : ""
        }</span> ${describe(parameter.schema)}</li>`
        : ""
    )}</ul>
  `;
}

/** The members of an object, an array's or a union's included, as nested lists. */
function fields(document: ApiDocument, wanted: Schema | undefined, depth: number): Html | string {
  const schema = resolve(document, wanted);
  if (!schema || depth >= DEPTH) return "";
  if (schema.items) return fields(document, schema.items, depth);
  if (!schema.properties) {
    const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
    return html`${choices.map((choice) => fields(document, choice, depth))}`;
  }
  const required = new Set(schema.required);
  return html`<ul class="fields">${
    Object.entries(schema.properties).map(([name, member]) => {
      const known = resolve(document, member);
      return html`<li><code>${name}</code> <span class="muted">${typeName(known)}${
        required.has(name) ? "" : ", optional"
      }</span> ${describe(known)}${fields(document, member, depth + 1)}</li>`;
    })
  }</ul>`;
}

function describe(schema: Schema | undefined): Html | string {
  return schema?.description ? prose(schema.description, "span") : "";
}

function typeName(schema: ReturnType<typeof resolve>): string {
  if (schema?.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const type = schema?.type;
  if (type === "array") return "list";
  if (Array.isArray(type)) return type.join(" or ");
  return type ?? "any";
}

function contentSchema(
  { content = {} }: { content?: Record<string, { schema?: Schema }> },
): Schema | undefined {
  return Object.values(content)[0]?.schema;
}

function resolve(document: ApiDocument, schema: Schema | undefined) {
  if (!schema?.$ref) return schema as Exclude<Schema, { $ref: string }> | undefined;
  const named = document.components?.schemas?.[schema.$ref.replace("#/components/schemas/", "")];
  return named && !("$ref" in named) ? named : undefined;
}

function badge(method: string): Html {
  return html`<span class="method ${method}">${method.toUpperCase()}</span>`;
}

/** Paragraphs, with code between back quotes. */
function prose(text: string, element: "p" | "span" = "p"): Html {
  return html`${
    text.split(/\n\n+/).map((paragraph) => {
      const pieces = paragraph.split("`").map((piece, index) =>
        index % 2 === 1 ? html`<code>${piece}</code>` : piece
      );
      return element === "p" ? html`<p>${pieces}</p>` : html`<span>${pieces}</span>`;
    })
  }`;
}

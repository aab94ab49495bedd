/** The building blocks of a mail in HTML: every style inline, as mail programs need it. */
import type { ComponentChildren } from "preact";
import { blocksOf } from "@/components/site/plain_text.tsx";
import { type Annex, type Block, type Fact, oneLine } from "./content.ts";

/** The typeface, with what a mail program has where Inter isn't installed. */
export const FONT = "font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

/** Running text. */
export const BODY = `${FONT}font-size:16px;line-height:1.6;color:#16140e;margin:0 0 18px;`;

/** Small print. */
export const SMALL = `${FONT}font-size:12.5px;line-height:1.55;color:#5d584a;margin:0 0 7px;`;

const HEADING =
  `${FONT}font-size:17px;line-height:1.35;font-weight:600;color:#16140e;margin:30px 0 12px;`;
const CELL = "vertical-align:top;border-bottom:1px solid #e8e2d1;";
const LABEL =
  `${FONT}font-size:13px;line-height:20px;color:#5d584a;padding:10px 14px 10px 0;${CELL}`;
const VALUE =
  `${FONT}font-size:15px;line-height:20px;color:#16140e;padding:10px 0;text-align:right;word-break:break-word;${CELL}`;

/** What {@linkcode LayoutTable} takes. */
export interface LayoutTableProps {
  children: ComponentChildren;
  style?: string;
  class?: string;
}

/** A table of one row, for the layout alone. */
export function LayoutTable({ children, style = "", class: look }: LayoutTableProps) {
  return (
    <table
      role="presentation"
      class={look}
      width="100%"
      cellPadding="0"
      cellSpacing="0"
      style={`width:100%;border-collapse:separate;${style}`}
    >
      <tbody>
        <tr>{children}</tr>
      </tbody>
    </table>
  );
}

/** A block of a mail. */
export function HtmlBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return <p class="ink" style={BODY}>{block.text}</p>;
    case "heading":
      return <h2 class="ink" style={HEADING}>{block.text}</h2>;
    case "facts":
      return <Facts facts={block.facts} />;
    case "quote":
      return <Quote text={block.text} />;
    case "list":
      return <List entries={block.entries} style={`${BODY}font-size:15px;`} />;
    case "button":
      return <Button label={block.label} url={block.url} />;
  }
}

function Facts({ facts }: { facts: Fact[] }) {
  return (
    <table
      width="100%"
      cellPadding="0"
      cellSpacing="0"
      style="width:100%;border-collapse:collapse;margin:6px 0 24px;border-top:2px solid #d4af37;"
    >
      <tbody>
        {facts.map(({ label, value, strong }) => (
          <tr key={label}>
            <th scope="row" align="left" class="muted rule" style={`${LABEL}font-weight:400;`}>
              {label}
            </th>
            <td class="ink rule" style={strong ? `${VALUE}font-weight:600;` : VALUE}>
              {oneLine(value)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Quote({ text }: { text: string }) {
  return (
    <LayoutTable style="margin:4px 0 22px;">
      <td
        class="ink soft"
        style={`${BODY}background:#faf8f2;border-left:3px solid #d4af37;padding:14px 18px;white-space:pre-line;word-break:break-word;`}
      >
        {text.trim()}
      </td>
    </LayoutTable>
  );
}

function List({ entries, style }: { entries: string[]; style: string }) {
  return (
    <ul style="margin:0 0 18px;padding:0 0 0 20px;">
      {entries.map((entry) => (
        <li key={entry} class="ink" style={`${style}margin-bottom:8px;`}>{entry}</li>
      ))}
    </ul>
  );
}

/** Black on gold in light and dark alike (AA), a table cell so that every program gives it its padding. */
function Button({ label, url }: { label: string; url: string }) {
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" style="margin:4px 0 26px;">
      <tbody>
        <tr>
          <td style="background:#d4af37;border-radius:6px;">
            <a
              href={url}
              class="button"
              style={`${FONT}display:inline-block;padding:13px 26px;font-size:15px;line-height:20px;font-weight:600;color:#000000;text-decoration:none;`}
            >
              {label}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** The long text below a letter, in small print. */
export function HtmlAnnex({ title, note, sections }: Annex) {
  return (
    <LayoutTable style="margin:34px 0 10px;">
      <td class="rule" style="border-top:1px solid #e8e2d1;padding-top:4px;">
        <h2 class="ink" style={`${HEADING}margin:22px 0 4px;`}>{title}</h2>
        <p class="muted" style={`${SMALL}margin-bottom:16px;`}>{note}</p>
        {sections.map((section) => (
          <AnnexSection key={section.title} title={section.title} text={section.text} />
        ))}
      </td>
    </LayoutTable>
  );
}

function AnnexSection({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h3
        class="ink"
        style={`${FONT}font-size:13px;line-height:1.4;font-weight:600;color:#16140e;margin:18px 0 5px;`}
      >
        {title}
      </h3>
      {blocksOf(text).map((block) =>
        "list" in block
          ? <List key={block.list[0]} entries={block.list} style={SMALL} />
          : <p key={block.paragraph} class="muted" style={SMALL}>{block.paragraph}</p>
      )}
    </>
  );
}

/**
 * A mail as HTML for mail programs: tables and inline styles, since many drop style sheets; no
 * image from elsewhere, which many block; at most 600 pixels wide. Where the program knows of dark
 * mode, the small style sheet turns the paper black; where it doesn't, the inline colours hold.
 */
import { blocksOf } from "@/components/site/plain_text.tsx";
import type { Locale } from "@/domain/kernel/i18n.ts";
import type { Block } from "./content.ts";
import type { MailFrame } from "./plain_text_mail.ts";

/** What only the HTML form has. */
export interface HtmlMailProps extends MailFrame {
  locale: Locale;
  subject: string;
  preheader: string;
  tagline: string;
}

const FONT = "font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";
const BODY = `${FONT}font-size:16px;line-height:1.6;color:#16140e;margin:0 0 18px;`;
const SMALL = `${FONT}font-size:13px;line-height:1.55;color:#5d584a;`;
const LABEL = `${FONT}font-size:13px;line-height:1.4;color:#5d584a;padding:9px 12px 9px 0;` +
  "vertical-align:top;border-bottom:1px solid #e8e2d1;";
const VALUE = `${FONT}font-size:15px;line-height:1.4;color:#16140e;padding:9px 0;` +
  "vertical-align:top;text-align:right;border-bottom:1px solid #e8e2d1;word-break:break-word;";

const SHEET = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
a{color:#735900}
@media (max-width:480px){.pad{padding-left:22px!important;padding-right:22px!important}}
@media (prefers-color-scheme:dark){
.ground{background:#000!important}.paper{background:#0d0c09!important}
.ink{color:#f8f5ea!important}.muted{color:#bdb6a3!important}.gold,a{color:#d4af37!important}
.rule{border-color:#3a331c!important}.soft{background:#17150f!important}}
`;

/** The whole document, without its `<!doctype>`. */
export function HtmlMail(props: HtmlMailProps) {
  const { locale, subject, preheader, tagline, title, greeting, blocks, signature, foot } = props;
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style dangerouslySetInnerHTML={{ __html: SHEET }} />
      </head>
      <body class="ground" style="margin:0;padding:0;background:#f4f0e4;">
        <div style="display:none;max-height:0;overflow:hidden;opacity:0;">{preheader}</div>
        <Table class="ground" style="background:#f4f0e4;">
          <td align="center" style="padding:24px 10px;">
            <Table class="paper" style="max-width:600px;background:#ffffff;border-radius:10px;">
              <td style="padding:0;">
                <Band tagline={tagline} />
                <Table>
                  <td class="pad" style="padding:36px 40px 28px;">
                    <h1
                      class="ink"
                      style={`${FONT}font-size:25px;line-height:1.25;font-weight:600;letter-spacing:-0.3px;color:#16140e;margin:0 0 20px;`}
                    >
                      {title}
                    </h1>
                    <p class="ink" style={BODY}>{greeting}</p>
                    {blocks.map((block, index) => <HtmlBlock key={index} block={block} />)}
                    <p class="ink" style={`${BODY}margin-top:26px;`}>{signature}</p>
                  </td>
                </Table>
                <Table class="soft" style="background:#faf8f2;border-radius:0 0 10px 10px;">
                  <td class="pad" style="padding:20px 40px 24px;">
                    {foot.map((line) => (
                      <p
                        key={line}
                        class="muted"
                        style={`${SMALL}font-size:12px;margin:0 0 7px;word-break:break-word;`}
                      >
                        {line}
                      </p>
                    ))}
                  </td>
                </Table>
              </td>
            </Table>
          </td>
        </Table>
      </body>
    </html>
  );
}

/** A table of one row that lays out and means nothing. */
function Table(
  { children, style = "", class: look }: {
    children: preact.ComponentChildren;
    style?: string;
    class?: string;
  },
) {
  return (
    <table
      role="presentation"
      class={look}
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={`width:100%;border-collapse:separate;${style}`}
    >
      <tbody>
        <tr>{children}</tr>
      </tbody>
    </table>
  );
}

/**
 * A mail as HTML for mail programs: tables and inline styles, since many drop style sheets; no
 * image from elsewhere, which many block; at most 600 pixels wide. Where the program knows of dark
 * mode, the small style sheet turns the paper black; where it doesn't, the inline colours hold.
 */
import type { Locale } from "@/domain/kernel/i18n.ts";
import { BODY, FONT, HtmlAnnex, HtmlBlock, LayoutTable, SMALL } from "./html_parts.tsx";
import type { MailFrame } from "./plain_text_mail.ts";

/** What {@linkcode HtmlMail} takes. */
export interface HtmlMailProps extends MailFrame {
  locale: Locale;
  subject: string;
  preheader: string;
  /** Under the name of the house. */
  tagline: string;
}

const SHEET = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.pad{padding-left:22px!important;padding-right:22px!important}}
@media (prefers-color-scheme:dark){
.ground{background:#000!important}.paper{background:#0d0c09!important}
.ink{color:#f8f5ea!important}.muted{color:#bdb6a3!important}
.rule{border-color:#3a331c!important}.soft{background:#17150f!important}
}`;

/** The whole document, without its `<!doctype>`. */
export function HtmlMail(props: HtmlMailProps) {
  const { locale, subject, preheader, tagline, foot, footLinks } = props;
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{SHEET}</style>
      </head>
      <body class="ground" style="margin:0;padding:0;background:#f4f0e4;">
        <div style="display:none;max-height:0;overflow:hidden;">{preheader}</div>
        <LayoutTable class="ground" style="background:#f4f0e4;">
          <td align="center" style="padding:24px 10px;">
            <LayoutTable
              class="paper"
              style="max-width:600px;background:#ffffff;border-radius:10px;"
            >
              <td align="left" style="padding:0;">
                <Band tagline={tagline} />
                <LayoutTable>
                  <td class="pad" style="padding:36px 40px 24px;">
                    <Letter {...props} />
                    {props.annex && <HtmlAnnex {...props.annex} />}
                  </td>
                </LayoutTable>
                <LayoutTable class="soft" style="background:#faf8f2;border-radius:0 0 10px 10px;">
                  <td class="pad" style="padding:20px 40px 24px;">
                    {foot.map((line) => (
                      <p key={line} class="muted" style={`${SMALL}word-break:break-word;`}>
                        {line}
                      </p>
                    ))}
                    {footLinks.length > 0 && (
                      <p class="muted" style={SMALL}>
                        {footLinks.map(({ label, url }, index) => (
                          <>
                            {index > 0 && " · "}
                            <a href={url} class="muted" style="color:#5d584a;">{label}</a>
                          </>
                        ))}
                      </p>
                    )}
                  </td>
                </LayoutTable>
              </td>
            </LayoutTable>
          </td>
        </LayoutTable>
      </body>
    </html>
  );
}

function Letter({ title, greeting, blocks, signature }: MailFrame) {
  return (
    <>
      <h1
        class="ink"
        style={`${FONT}font-size:25px;line-height:1.25;font-weight:600;color:#16140e;margin:0 0 20px;`}
      >
        {title}
      </h1>
      <p class="ink" style={BODY}>{greeting}</p>
      {blocks.map((block, index) => <HtmlBlock key={index} block={block} />)}
      <p class="ink" style={`${BODY}margin-top:24px;`}>{signature}</p>
    </>
  );
}

/** The black band with the house's name; the mark is drawn with borders and letters alone. */
function Band({ tagline }: { tagline: string }) {
  return (
    <LayoutTable style="background:#000000;border-radius:10px 10px 0 0;border-bottom:2px solid #d4af37;">
      <td class="pad" style="padding:24px 40px;">
        <table role="presentation" cellPadding="0" cellSpacing="0">
          <tbody>
            <tr>
              <td
                aria-hidden="true"
                align="center"
                width="40"
                height="40"
                style={`${FONT}width:40px;height:40px;border:2px solid #d4af37;border-radius:50%;font-size:19px;line-height:40px;font-weight:600;color:#d4af37;`}
              >
                C
              </td>
              <td style="padding-left:15px;">
                <div style={`${FONT}font-size:20px;line-height:25px;color:#ffffff;`}>
                  Calmness <span style="color:#d4af37;">Trading</span>
                </div>
                <div style={`${FONT}font-size:12px;line-height:17px;color:#bdb6a3;`}>{tagline}</div>
              </td>
            </tr>
          </tbody>
        </table>
      </td>
    </LayoutTable>
  );
}

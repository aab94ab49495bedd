/** The frame of the legal pages: title, sections one can jump to, the date of the version. */
import type { ComponentChildren } from "preact";
import { formatDay, type Locale, type Translate } from "@/domain/kernel/i18n.ts";
import { PageHero } from "@/components/layout/page_header.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { PlainText } from "./plain_text.tsx";

/** A titled part of a legal page. */
export interface LegalSection {
  title: string;
  /** For the catalogue's long texts. */
  text?: string;
  /** For anything else. */
  content?: ComponentChildren;
}

/** What {@linkcode LegalPage} takes. */
export interface LegalPageProps {
  t: Translate;
  locale: Locale;
  title: string;
  lead?: string;
  /** The day from which this version holds. */
  version: string;
  /** The version is no longer, or not yet, the one in force. */
  old?: boolean;
  /** The seller's identity isn't complete yet: says so at the top. */
  incomplete?: boolean;
  sections: readonly LegalSection[];
  /** Before the sections. */
  children?: ComponentChildren;
  /** After the sections. */
  end?: ComponentChildren;
}

/** A legal page. */
export function LegalPage(
  { t, locale, title, lead, version, old, incomplete, sections, children, end }: LegalPageProps,
) {
  return (
    <>
      <PageHero title={title} lead={lead}>
        <p class="small muted">
          {t(old ? "legal.version.of" : "legal.updated", { date: formatDay(version, locale) })}
        </p>
      </PageHero>
      <div class="section section-tight">
        <div class="container legal">
          <nav class="legal-contents" aria-label={t("legal.contents")}>
            <ol>
              {sections.map((section, index) => (
                <li>
                  <a href={`#section-${index + 1}`}>{section.title}</a>
                </li>
              ))}
            </ol>
          </nav>
          <div class="prose">
            {incomplete && <Alert tone="warning">{t("legal.missing")}</Alert>}
            {children}
            {sections.map((section, index) => (
              <>
                <h2 id={`section-${index + 1}`}>{section.title}</h2>
                {section.text && <PlainText text={section.text} />}
                {section.content}
              </>
            ))}
            {end}
          </div>
        </div>
      </div>
    </>
  );
}

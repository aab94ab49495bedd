/** A legal document that people agree to, of today or of then. */
import type { State } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import type { LegalText } from "@/domain/settings/archive.ts";
import { LegalPage } from "./legal_page.tsx";
import { OldVersion, OtherVersions } from "./legal_versions.tsx";

/** What {@linkcode DocumentPage} takes. */
export interface DocumentPageProps {
  /** Without the language prefix. */
  path: string;
  title: string;
  description: string;
  data: { text: LegalText; old: boolean; others: string[]; incomplete: boolean };
  state: State;
}

/** The page. */
export function DocumentPage({ path, title, description, data, state }: DocumentPageProps) {
  const { t, locale, href } = state;
  const { text, old, others, incomplete } = data;
  return (
    <>
      <PageHead state={state} title={title} description={description} unlisted={old} />
      <LegalPage
        t={t}
        locale={locale}
        title={title}
        version={text.version}
        old={old}
        incomplete={incomplete}
        sections={text.sections}
        end={<OtherVersions path={href(path)} versions={others} t={t} locale={locale} />}
      >
        {old && <OldVersion href={href(path)} t={t} />}
      </LegalPage>
    </>
  );
}

/** `/cgv`: the terms of sale; with `?version=`, as they read when somebody agreed to them. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { LegalPage } from "@/components/site/legal_page.tsx";
import { OldVersion, OtherVersions } from "@/components/site/legal_versions.tsx";
import { Problem } from "@/domain/kernel/problem.ts";
import { archivedVersions, currentText, readVersion } from "@/domain/settings/archive.ts";
import { getSeller } from "@/domain/settings/seller.ts";

/** Reads the text in force, or the one that `version` (a day) and `text` (a hash) name. */
export const handler = define.handlers({
  async GET({ state: { deps, locale }, url }) {
    const seller = await getSeller(deps);
    const versions = await archivedVersions(deps, "terms");
    const current = currentText("terms", locale, seller);
    const version = url.searchParams.get("version");
    if (version === null) return page({ text: current, current, versions, incomplete: !seller });
    const hash = url.searchParams.get("text") ?? undefined;
    const text = await readVersion(deps, { document: "terms", version, locale, hash });
    if (!text) throw new Problem("not-found", { detail: "problem.version" });
    return page({ text, current, versions, incomplete: false });
  },
});

/** The terms of sale. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t, locale, href } = state;
  const { text, current, versions } = data;
  return (
    <>
      <PageHead
        state={state}
        title={t("nav.terms")}
        description={t("legal.terms.description")}
        unlisted={text !== current}
      />
      <LegalPage
        t={t}
        locale={locale}
        title={t("nav.terms")}
        version={text.version}
        old={text !== current}
        incomplete={data.incomplete}
        sections={text.sections}
        end={
          <OtherVersions
            path={href("/cgv")}
            versions={versions.filter((version) => version !== text.version)}
            t={t}
            locale={locale}
          />
        }
      >
        {text !== current && <OldVersion href={href("/cgv")} t={t} />}
      </LegalPage>
    </>
  );
});

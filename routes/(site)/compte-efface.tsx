/** `/compte-efface`: what somebody sees who has had their account erased. */
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHero } from "@/components/layout/page_header.tsx";
import { LinkButton } from "@/components/ui/button.tsx";

/** The page. */
export default define.page(({ state }) => {
  const { t, href } = state;
  return (
    <>
      <PageHead state={state} title={t("data.erased.title")} unlisted />
      <PageHero title={t("data.erased.title")} lead={t("data.erased.text")} />
      <div class="section section-tight">
        <div class="container container-narrow stack">
          <p>{t("data.erased.kept")}</p>
          <div class="button-row">
            <LinkButton variant="secondary" href={href("/")}>{t("error.home")}</LinkButton>
          </div>
        </div>
      </div>
    </>
  );
});

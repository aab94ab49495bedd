/** `/admin/design`: the design system's components, live. */
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { Facts } from "@/components/design/facts.tsx";
import { Feedback } from "@/components/design/feedback.tsx";
import { Forms } from "@/components/design/forms.tsx";
import { Foundations } from "@/components/design/foundations.tsx";
import { Wayfinding } from "@/components/design/wayfinding.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";

/** The living page; whoever may enter the back office may see it. */
export default define.page(({ state, url }) => {
  const { t } = state;
  return (
    <>
      <PageHead state={state} title={t("design.title")} unlisted />
      <PageHeader title={t("design.title")} lead={t("design.lead")} />
      <Result state={state} url={url} messages={{ saved: "design.toast" }} />
      <Foundations state={state} />
      <Forms state={state} />
      <Feedback state={state} showErrors={url.searchParams.get("show") === "errors"} />
      <Facts state={state} url={url} />
      <Wayfinding state={state} />
    </>
  );
});

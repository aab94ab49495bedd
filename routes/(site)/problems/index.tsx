/** `/problems`: every refusal of the API by its name, which the `type` of a problem (RFC 9457) ends with. */
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHero } from "@/components/layout/page_header.tsx";
import { problemSentence } from "@/components/site/problem_text.ts";
import { Table } from "@/components/ui/table.tsx";
import { PROBLEM_STATUS, type ProblemCode } from "@/domain/kernel/problem.ts";

const CODES = Object.keys(PROBLEM_STATUS) as ProblemCode[];

/** The list. */
export default define.page(({ state }) => {
  const { t, href } = state;
  return (
    <>
      <PageHead state={state} title={t("problems.title")} unlisted />
      <PageHero title={t("problems.title")} lead={t("problems.lead")} />
      <section class="section section-tight">
        <div class="container">
          <Table
            caption={t("problems.title")}
            rows={CODES}
            columns={[
              {
                header: t("problems.code"),
                rowHeader: true,
                cell: (code) => (
                  <a class="row-link" href={href(`/problems/${code}`)}>
                    <code>{code}</code>
                  </a>
                ),
              },
              { header: t("problems.status"), align: "end", cell: (code) => PROBLEM_STATUS[code] },
              { header: t("problems.meaning"), cell: (code) => problemSentence(code, t) },
            ]}
          />
        </div>
      </section>
    </>
  );
});

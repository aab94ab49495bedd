/** `/problems/<code>`: what a refusal means and what to do; where the `type` of a problem leads. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHero } from "@/components/layout/page_header.tsx";
import { problemSentence, whatToDo } from "@/components/site/problem_text.ts";
import { Card, DescriptionList } from "@/components/ui/display.tsx";
import { Problem, PROBLEM_STATUS, type ProblemCode } from "@/domain/kernel/problem.ts";

/** Finds the code; another name is no page. */
export const handler = define.handlers({
  GET({ params: { code = "" } }) {
    if (!Object.hasOwn(PROBLEM_STATUS, code)) throw new Problem("not-found");
    return page({ code: code as ProblemCode });
  },
});

/** The page of one code. */
export default define.page<typeof handler>(({ data: { code }, state }) => {
  const { t, href, config: { publicUrl } } = state;
  return (
    <>
      <PageHead state={state} title={code} unlisted />
      <PageHero
        t={t}
        breadcrumb={[
          { label: t("problems.title"), href: href("/problems") },
          { label: code },
        ]}
        title={code}
        lead={problemSentence(code, t)}
      />
      <section class="section section-tight">
        <div class="container">
          <Card title={t("problems.todo")} icon="info">
            <p>{whatToDo(code, t)}</p>
            <DescriptionList
              items={[
                { term: t("problems.status"), description: PROBLEM_STATUS[code] },
                {
                  term: t("problems.type"),
                  description: <code>{`${publicUrl}/problems/${code}`}</code>,
                },
              ]}
            />
          </Card>
        </div>
      </section>
    </>
  );
});

/** `/retractation`: withdrawing from a contract online (Code de la consommation L221-21, D221-5). */
import { define } from "@/app_state.ts";
import { NoticePage } from "@/components/site/notice_steps.tsx";
import { noticeHandlers } from "./(_shared)/notice_page.ts";

const PATH = "/retractation";

/** Takes the statement, shows it for review, and files it once confirmed. */
export const handler = define.handlers(noticeHandlers("withdrawal", PATH));

/** The page, at the step where the person is. */
export default define.page<typeof handler>(({ data, state }) => (
  <NoticePage kind="withdrawal" path={PATH} data={data} state={state} />
));

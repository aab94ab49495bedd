/** `/resiliation`: ending a contract online (Code de la consommation L215-1-1, D215-1 to D215-3). */
import { define } from "@/app_state.ts";
import { NoticePage } from "@/components/site/notice_steps.tsx";
import { noticeHandlers } from "./(_shared)/notice_page.ts";

const PATH = "/resiliation";

/** Takes the statement, shows it for review, and files it once confirmed. */
export const handler = define.handlers(noticeHandlers("ending", PATH));

/** The page, at the step where the person is. */
export default define.page<typeof handler>(({ data, state }) => (
  <NoticePage kind="ending" path={PATH} data={data} state={state} />
));

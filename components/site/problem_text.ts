/** What refusals say to readers of the API: the sentence of the catalogue, and what to do about it. */
import type { Translate } from "@/domain/kernel/i18n.ts";
import { PROBLEM_STATUS, type ProblemCode } from "@/domain/kernel/problem.ts";

/** Stands for the seconds to wait, which an answer tells in `Retry-After`. */
const EXAMPLE_SECONDS = 60;

/** The sentence that an answer with this code carries. */
export function problemSentence(code: ProblemCode, t: Translate): string {
  return t(`problem.${code}`, { seconds: EXAMPLE_SECONDS });
}

/** What somebody who gets it does, by its HTTP status. */
export function whatToDo(code: ProblemCode, t: Translate): string {
  switch (PROBLEM_STATUS[code]) {
    case 401:
      return t("problems.todo_401");
    case 403:
      return t("problems.todo_403");
    case 404:
    case 405:
    case 410:
      return t("problems.todo_404");
    case 409:
      return t("problems.todo_409");
    case 429:
      return t("problems.todo_429");
    case 500:
    case 503:
      return t("problems.todo_500");
    default:
      return t("problems.todo_422");
  }
}

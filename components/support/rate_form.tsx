/** Whether the help was good, once a matter is solved. */
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import type { Conversation } from "@/domain/support/model.ts";

/** The question, or thanks for the answer. */
export function RateForm(
  { state: { t, href }, rating }: {
    state: Pick<State, "t" | "href">;
    rating: Conversation["rating"];
  },
) {
  if (rating) return <p class="rate muted">{t("support.rated")}</p>;
  return (
    <form class="rate" method="post" action={href("/support")} encType="multipart/form-data">
      <p id="rate-question">{t("support.rate")}</p>
      <div class="button-row" role="group" aria-labelledby="rate-question">
        <Button variant="secondary" size="small" name="helpful" value="yes">
          {t("support.rate_yes")}
        </Button>
        <Button variant="secondary" size="small" name="helpful" value="no">
          {t("support.rate_no")}
        </Button>
      </div>
    </form>
  );
}

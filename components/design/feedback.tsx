/** The living page: notices, dialogs, waiting, nothing to show. */
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Badge, Progress, Skeleton } from "@/components/ui/display.tsx";
import {
  Alert,
  Dialog,
  DialogTrigger,
  EmptyState,
  ErrorSummary,
} from "@/components/ui/feedback.tsx";
import { CalmClock, SuccessCheck } from "@/components/ui/motion.tsx";
import { type DesignState, Specimen } from "./specimen.tsx";

const ALERTS = ["info", "success", "warning", "error"] as const;

/** What the house says back; `showErrors` shows the summary, which takes the focus. */
export function Feedback({ state, showErrors }: { state: DesignState; showErrors: boolean }) {
  const { t } = state;
  return (
    <>
      <Specimen
        state={state}
        id="avis"
        title={t("design.notices")}
        use={t("design.notices_use")}
        code='<Alert tone="success" live>…</Alert> · <Toast t closeHref>…</Toast>'
      >
        {(surface) => (
          <div class="stack">
            {ALERTS.map((tone) => (
              <Alert key={tone} tone={tone}>
                <p>{t(`design.${tone}`)}</p>
              </Alert>
            ))}
            {showErrors && surface === "light" && (
              <ErrorSummary
                t={t}
                errors={[{ field: "email-light", message: t("design.email_error") }]}
              />
            )}
            <div class="button-row">
              <LinkButton size="small" variant="secondary" href="?show=errors#avis">
                {t("design.show_errors")}
              </LinkButton>
              <LinkButton size="small" variant="secondary" href="?done=saved#avis">
                {t("design.show_toast")}
              </LinkButton>
            </div>
          </div>
        )}
      </Specimen>
      <Specimen
        state={state}
        id="etiquettes"
        title={t("design.badges")}
        use={t("design.badges_use")}
        code='<Badge tone="success" icon="check">…</Badge>'
      >
        {() => (
          <div class="cluster">
            <Badge>{t("design.neutral")}</Badge>
            <Badge tone="gold" icon="star">{t("design.gold")}</Badge>
            <Badge tone="info">info</Badge>
            <Badge tone="success" icon="check">success</Badge>
            <Badge tone="warning" icon="warning">warning</Badge>
            <Badge tone="error">error</Badge>
          </div>
        )}
      </Specimen>
      <Specimen
        state={state}
        id="dialogue"
        title={t("design.dialogs")}
        use={t("design.dialogs_use")}
        code='<DialogTrigger target="x">…</DialogTrigger> <Dialog id="x" title t>…</Dialog>'
      >
        {(surface) => (
          <>
            <DialogTrigger target={`dialog-${surface}`} variant="danger">
              {t("design.open_dialog")}
            </DialogTrigger>
            <Dialog id={`dialog-${surface}`} title={t("design.dialog_title")} t={t}>
              <div class="stack">
                <p>{t("design.dialog_text")}</p>
                <Button
                  type="button"
                  variant="danger"
                  popovertarget={`dialog-${surface}`}
                  popovertargetaction="hide"
                >
                  {t("design.dialog_yes")}
                </Button>
              </div>
            </Dialog>
          </>
        )}
      </Specimen>
      <Specimen
        state={state}
        id="attente"
        title={t("design.waiting")}
        use={t("design.waiting_use")}
        code="<Progress label value={60} /> · <Skeleton label lines={3} />"
      >
        {() => (
          <div class="stack">
            <Progress label={t("design.progress")} value={60} />
            <Progress label={t("design.busy")} />
            <Skeleton label={t("common.loading")} lines={3} />
            <div class="cluster">
              <CalmClock label={t("common.loading")} />
              <SuccessCheck label={t("design.success")} />
            </div>
          </div>
        )}
      </Specimen>
      <Specimen
        state={state}
        id="vide"
        title={t("design.empty_title")}
        use={t("design.empty_use")}
        code="<EmptyState icon title action={<LinkButton …/>}>…</EmptyState>"
      >
        {() => (
          <EmptyState
            icon="check"
            title={t("design.empty")}
            action={
              <LinkButton size="small" variant="secondary" href="#vide">
                {t("design.tab_done")}
              </LinkButton>
            }
          >
            <p>{t("design.empty_text")}</p>
          </EmptyState>
        )}
      </Specimen>
    </>
  );
}

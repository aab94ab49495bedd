/** The three steps of a consumer's notice: what they state, its review, its receipt. */
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHero } from "@/components/layout/page_header.tsx";
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { Card, DescriptionList } from "@/components/ui/display.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { Stepper } from "@/components/ui/navigation.tsx";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import { type Notice, type NoticeKind } from "@/domain/notices/model.ts";
import { NoticeFields } from "./notice_fields.tsx";

/** Where somebody is on the page. */
export type NoticeStep = "statement" | "review" | "received";

/** What the page's handlers give it. */
export interface NoticePageData {
  step: NoticeStep;
  /** What the fields hold. */
  values: Readonly<Record<string, string>>;
  /** Makes the form file one notice; see `domain/notices/file_notice.ts`. */
  token: string;
  /** What was received, for who sent it. */
  received: Pick<Notice, "receivedAt" | "statement"> | null;
  refusal: { fields: Readonly<Record<string, string>>; message: string | null };
}

/** What {@linkcode NoticePage} takes. */
export interface NoticePageProps {
  kind: NoticeKind;
  /** Where the form posts, without the language prefix. */
  path: string;
  data: NoticePageData;
  state: State;
}

const STEPS = ["statement", "review", "received"] as const;

/** The whole page. */
export function NoticePage(props: NoticePageProps) {
  const { kind, data: { step, refusal }, state } = props;
  const { t } = state;
  const errors = Object.entries(refusal.fields).map(([field, message]) => ({ field, message }));
  return (
    <>
      <PageHead
        state={state}
        title={t(`${kind}.title`)}
        description={t(`${kind}.description`)}
        unlisted={step !== "statement"}
      />
      <PageHero title={t(`${kind}.title`)} lead={t(`${kind}.lead`)} />
      <div class="section section-tight section-soft">
        <div class="container container-narrow stack">
          <Stepper
            t={t}
            steps={STEPS.map((one) => ({ label: t(`notice.step.${one}`) }))}
            current={STEPS.indexOf(step) + 1}
          />
          {refusal.message && <Alert tone="error" title={refusal.message} live />}
          <ErrorSummary errors={errors} t={t} />
          {step === "statement" && <StatementForm {...props} />}
          {step === "review" && <Review {...props} />}
          {step === "received" && <Receipt {...props} />}
        </div>
      </div>
    </>
  );
}

function StatementForm({ kind, path, data: { values, refusal }, state }: NoticePageProps) {
  const { t, href } = state;
  return (
    <>
      <Card>
        <form method="post" action={href(path)} class="stack" noValidate>
          <p class="small muted">{t("notice.no_account")} {t("common.required_note")}</p>
          <NoticeFields kind={kind} values={values} errors={refusal.fields} state={state} />
          <input type="hidden" name="step" value="review" />
          <Button block size="large">{t("notice.continue")}</Button>
        </form>
      </Card>
      <WhatNext kind={kind} state={state} />
      {kind === "ending" && (
        <p>
          {t("ending.withdraw_instead")} <a href={href("/retractation")}>{t("nav.withdraw")}</a>
        </p>
      )}
    </>
  );
}

function Review({ kind, path, data: { values, token }, state }: NoticePageProps) {
  const { t, href } = state;
  return (
    <>
      <Card title={t("notice.check")} look="gold">
        <Statement kind={kind} values={values} state={state} />
        <form method="post" action={href(path)} class="stack">
          <Kept values={values} />
          <input type="hidden" name="token" value={token} autocomplete="off" />
          <div class="button-row">
            <Button size="large" name="step" value="confirm">{t(`${kind}.confirm`)}</Button>
            <Button size="large" variant="secondary" name="step" value="edit">
              {t("notice.edit")}
            </Button>
          </div>
        </form>
      </Card>
      <WhatNext kind={kind} state={state} />
    </>
  );
}

function Receipt({ kind, data: { received }, state }: NoticePageProps) {
  const { t, locale, href } = state;
  if (!received) return null;
  const { receivedAt, statement } = received;
  const { fullName, email, contract, offer = "", ends = "" } = statement;
  return (
    <Card look="gold">
      <div class="stack">
        <Alert
          tone="success"
          title={t("notice.received", { at: formatInstant(receivedAt, locale) })}
          live
        >
          <p>{t("notice.received_mail", { email })}</p>
        </Alert>
        <Statement kind={kind} values={{ fullName, email, contract, offer, ends }} state={state} />
        <p class="muted">
          {t("notice.received_lost")} <a href={href("/contact")}>{t("nav.contact")}</a>
        </p>
      </div>
    </Card>
  );
}

/** What is stated, in full: it is what the acknowledgement repeats. */
function Statement(
  { kind, values, state: { t } }: Pick<NoticePageProps, "kind" | "state"> & {
    values: Readonly<Record<string, string>>;
  },
) {
  const { fullName = "", email = "", contract = "", offer, ends } = values;
  return (
    <div class="stack">
      <p class="quoted">{t(`${kind}.statement`, { contract })}</p>
      <DescriptionList
        items={[
          { term: t("notice.full_name"), description: fullName },
          { term: t("notice.email"), description: email },
          { term: t("notice.contract"), description: contract },
          ...(kind === "ending" && offer ? [{ term: t("ending.offer"), description: offer }] : []),
          ...(kind === "ending" && (ends === "at_term" || ends === "at_once")
            ? [{ term: t("ending.ends"), description: t(`ending.${ends}`) }]
            : []),
        ]}
      />
    </div>
  );
}

function WhatNext({ kind, state: { t } }: Pick<NoticePageProps, "kind" | "state">) {
  const points = kind === "withdrawal"
    ? (["withdrawal.next_1", "withdrawal.next_2", "withdrawal.next_3"] as const)
    : (["ending.next_1", "ending.next_2"] as const);
  return (
    <Card title={t(`${kind}.what_next`)} icon="info">
      <ul class="check-list">
        {points.map((point) => (
          <li key={point}>
            <Icon name="check" size="small" />
            <span>{t(point)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Carries what was typed on to the next step. */
function Kept({ values }: { values: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

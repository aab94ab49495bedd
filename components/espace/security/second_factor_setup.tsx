/** Setting a second factor up: what to scan, what to type, what to write down. */
import type { State } from "@/app_state.ts";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { Field } from "@/components/ui/field.tsx";
import type { EnrolmentOffer } from "@/domain/accounts/two_factor.ts";
import type { MessageKey } from "@/domain/kernel/i18n.ts";
import { qrSvg } from "@/domain/kernel/qr.ts";
import { SECOND_FACTOR_PATH } from "./second_factor_card.tsx";

type Reader = Pick<State, "t">;

/** Why, with what, and the button that begins. */
export function BeginSetup({ state: { t } }: { state: Reader }) {
  return (
    <Card title={t("two_factor.turn_on")} icon="phone" look="gold">
      <p>{t("two_factor.need")}</p>
      <form method="post">
        <input type="hidden" name="action" value="start" />
        <Button>{t("two_factor.turn_on")}</Button>
      </form>
    </Card>
  );
}

/** The code to scan and the field for what the app then shows. */
export function FinishSetup(
  { offer, error, state: { t } }: { offer: EnrolmentOffer; error?: string; state: Reader },
) {
  const code = qrSvg(offer.uri);
  return (
    <>
      <Card title={`1. ${t("two_factor.step_scan")}`}>
        <figure class="qr-card">
          <svg
            viewBox={code.viewBox}
            role="img"
            aria-label={t("two_factor.qr_label")}
            shape-rendering="crispEdges"
          >
            <path d={code.path} fill="currentColor" />
          </svg>
        </figure>
        <p class="muted">
          {t("two_factor.same_phone")} <a href={offer.uri}>{t("two_factor.open_app")}</a>
        </p>
        <details open={error !== undefined}>
          <summary>{t("two_factor.by_hand")}</summary>
          <p>
            {t("two_factor.key")} <code class="secret-key">{inGroups(offer.secret)}</code>
          </p>
        </details>
      </Card>
      <Card title={`2. ${t("two_factor.step_code")}`}>
        <form method="post" class="stack" noValidate>
          <Field
            name="code"
            label={t("two_factor.code")}
            error={error}
            inputMode="numeric"
            autocomplete="one-time-code"
            maxLength={12}
            required
          />
          <input type="hidden" name="action" value="confirm" />
          <Button icon="check">{t("two_factor.confirm")}</Button>
        </form>
      </Card>
    </>
  );
}

/** The recovery codes, this once. */
export function RecoveryCodes(
  { codes, message, inBackOffice, state: { t } }: {
    codes: readonly string[];
    /** What has just happened. */
    message: MessageKey;
    /** The reader works there, and may have been kept from it until now. */
    inBackOffice: boolean;
    state: Reader;
  },
) {
  return (
    <>
      <Alert tone="success" live>
        <p>{t(message)}</p>
      </Alert>
      <Card title={t("two_factor.codes_title")} icon="shield" look="gold">
        <p>{t("two_factor.codes_text")}</p>
        <ol class="recovery-codes">
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <div class="button-row">
          <LinkButton icon="check" href={inBackOffice ? "/admin" : SECOND_FACTOR_PATH}>
            {t("two_factor.codes_done")}
          </LinkButton>
        </div>
      </Card>
    </>
  );
}

/** A long key in groups of four, as one reads it aloud. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(" ") ?? secret;
}

/** What taking part in the ranking shows to everybody, and what it doesn't. */
import type { State } from "@/app_state.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Icon, type IconName } from "@/components/ui/icon.tsx";
import { RULES_ID, TIES_ID } from "@/components/trading/ranking_rules.tsx";

/** Both lists, and the way to the rules. */
export function WhatIsPublic({ state: { t, href } }: { state: Pick<State, "t" | "href"> }) {
  return (
    <Card title={t("ranking.public_title")} icon="globe">
      <div class="stack">
        <Facts
          icon="check"
          texts={[t("ranking.public_1"), t("ranking.public_2"), t("ranking.public_3")]}
        />
        <h3 class="card-title">{t("ranking.private_title")}</h3>
        <Facts
          icon="shield"
          texts={[t("ranking.private_1"), t("ranking.private_2"), t("ranking.private_3")]}
        />
        <p class="muted small">{t("ranking.rules_text")}</p>
        <ul class="small stack">
          <li>
            <a href={href(`/classement#${RULES_ID}`)}>{t("ranking.conditions_link")}</a>
          </li>
          <li>
            <a href={href(`/classement#${TIES_ID}`)}>{t("ranking.ties_link")}</a>
          </li>
        </ul>
        <LinkButton variant="secondary" size="small" href={href("/classement")}>
          {t("ranking.see")}
        </LinkButton>
      </div>
    </Card>
  );
}

function Facts({ icon, texts }: { icon: IconName; texts: readonly string[] }) {
  return (
    <ul class="check-list">
      {texts.map((text) => (
        <li key={text}>
          <Icon name={icon} size="small" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

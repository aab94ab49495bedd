/** From the download to the chart, step by step. */
import { Card } from "@/components/ui/display.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import type { Translate } from "@/domain/kernel/i18n.ts";
import { eaName } from "@/domain/trading/ea_file.ts";
import type { Platform } from "@/domain/trading/model.ts";
import { CopyLines } from "./copy_line.tsx";
import { InputsPicture, OptionsPicture } from "./pictures.tsx";

/** What {@linkcode SetupSteps} takes. */
export interface SetupStepsProps {
  platform: Platform;
  /** The address that the terminal has to allow. */
  url: string;
  t: Translate;
}

/** The steps for one kind of terminal, and what to look at when nothing arrives. */
export function SetupSteps({ platform, url, t }: SetupStepsProps) {
  return (
    <>
      <Card title={t("terminal.step.download")} icon="download">
        <p>{t("terminal.step.download_text")}</p>
        <div class="button-row">
          <LinkButton icon="download" href={`/espace/trading/programme/${eaName(platform)}`}>
            {t(`terminal.step.download_${platform}`)}
          </LinkButton>
        </div>
      </Card>
      <Card title={t("terminal.step.install")} icon="file">
        <ol class="stack">
          <li>{t("terminal.step.install_1")}</li>
          <li>{t(`terminal.step.install_2_${platform}`)}</li>
          <li>{t("terminal.step.install_3")}</li>
        </ol>
      </Card>
      <Card title={t("terminal.step.allow")} icon="shield">
        <p>{t("terminal.step.allow_text")}</p>
        <CopyLines
          t={t}
          values={[{
            id: "terminal-address",
            term: t("terminal.address"),
            value: url,
            name: t("terminal.address.name"),
          }]}
        />
        <OptionsPicture url={url} t={t} />
      </Card>
      <Card title={t("terminal.step.attach")} icon="chart">
        <p>{t("terminal.step.attach_text")}</p>
        <InputsPicture url={url} t={t} />
      </Card>
      {platform === "mt4" && (
        <Card title={t("terminal.step.history")} icon="book">
          <p>{t("terminal.step.history_text")}</p>
        </Card>
      )}
      <Card title={t("terminal.trouble.title")} icon="info">
        <ul class="stack">
          <li>{t("terminal.trouble.smile")}</li>
          <li>{t("terminal.trouble.4014")}</li>
          <li>{t("terminal.trouble.401")}</li>
          <li>{t("terminal.trouble.5201")}</li>
        </ul>
      </Card>
    </>
  );
}

/** `/admin/notifications/preview`: every message of the house as each channel carries it, with a made-up sample. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { chatText } from "@/components/chat/chat_text.ts";
import { mailContext, renderMail } from "@/components/email/render_mail.tsx";
import { SAMPLES, TEMPLATES } from "@/components/email/samples.ts";
import { mailContent } from "@/components/email/templates.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { readChoice, sampleSite } from "@/components/notifications/preview.ts";
import { Button } from "@/components/ui/button.tsx";
import { Select } from "@/components/ui/choice.tsx";
import { Card, DescriptionList } from "@/components/ui/display.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { LOCALES } from "@/domain/kernel/i18n.ts";
import { CHAT_CHANNELS } from "@/domain/notifications/delivery_model.ts";
import { channelsOf, topicOf } from "@/domain/notifications/topics.ts";
import { getSeller } from "@/domain/settings/seller.ts";

const PATH = "/admin/notifications/preview";

/** Writes the sample that the address names. */
export const handler = define.handlers({
  async GET({ state: { deps, user, config, locale: reading }, url }) {
    requirePermission(user, "jobs.manage");
    const { template, locale } = readChoice(url, reading);
    const site = sampleSite(config.publicUrl, await getSeller(deps));
    const mail = SAMPLES[template];
    const { subject, text } = renderMail(
      { mail, locale, to: { name: mail.data.fullName, email: "eleonore@example.com" } },
      site,
    );
    const titles = TEMPLATES.map((name) => ({
      value: name,
      label: mailContent(SAMPLES[name], mailContext(site, reading)).title,
    }));
    const chats = CHAT_CHANNELS.filter((one) => channelsOf(mail).includes(one)).map((channel) => ({
      channel,
      text: chatText({ mail, locale, channel }, site, template === "invoice"),
    }));
    return page({ template, locale, subject, text, chats, titles, topic: topicOf(mail) });
  },
});

/** The choice, then each form. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t } = state;
  const { template, locale, subject, text, chats, titles, topic } = data;
  const query = new URLSearchParams({ template, locale });
  return (
    <>
      <PageHead state={state} title={t("notifications.preview.title")} unlisted />
      <PageHeader
        title={t("notifications.preview.title")}
        lead={t("notifications.preview.lead")}
      />
      <form method="get" action={PATH} class="toolbar-start">
        <Select
          name="template"
          label={t("notifications.preview.template")}
          value={template}
          options={titles}
        />
        <Select
          name="locale"
          label={t("espace.profile.language")}
          value={locale}
          options={LOCALES.map((value) => ({ value, label: t(`espace.language.${value}`) }))}
        />
        <Button variant="secondary">{t("notifications.preview.show")}</Button>
      </form>
      <div class="mail">
        <iframe
          class="mail-preview"
          src={`${PATH}/html?${query}`}
          title={t("notifications.preview.mail")}
          sandbox=""
          loading="lazy"
        />
        <div class="stack">
          <Card title={subject} icon="mail">
            <DescriptionList
              look="stacked"
              items={[
                {
                  term: t("notifications.prefs.topic"),
                  description: t(`notifications.topic.${topic}`),
                },
                { term: t("notifications.preview.template"), description: <code>{template}</code> },
              ]}
            />
          </Card>
          {chats.map((chat) => (
            <Card
              key={chat.channel}
              title={t(`notifications.channel.${chat.channel}`)}
              icon={chat.channel}
            >
              <pre class="mail-text" tabindex={0}>{chat.text}</pre>
            </Card>
          ))}
          <Card title={t("notifications.preview.text")} icon="file">
            <pre class="mail-text" tabindex={0}>{text}</pre>
          </Card>
        </div>
      </div>
    </>
  );
});

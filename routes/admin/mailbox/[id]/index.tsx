/** `/admin/mailbox/<id>`: a kept mail as its reader would see it. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Card, DescriptionList } from "@/components/ui/display.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import { readKeptMail } from "@/domain/notifications/mailbox.ts";

/** Reads the mail. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, params }) {
    return page({ mail: await readKeptMail(deps, user, params.id) });
  },
});

/** Envelope, files, preview and text. The preview is another document, sandboxed by its own policy. */
export default define.page<typeof handler>(({ data: { mail }, state }) => {
  const { t, locale } = state;
  return (
    <>
      <PageHead state={state} title={mail.subject} unlisted />
      <PageHeader
        title={mail.subject}
        t={t}
        breadcrumb={[
          { label: t("admin.mailbox.title"), href: "/admin/mailbox" },
          { label: mail.to.email },
        ]}
      />
      <div class="mail">
        <iframe
          class="mail-preview"
          src={`/admin/mailbox/${mail.id}/html`}
          title={t("admin.mailbox.preview")}
          sandbox=""
          loading="lazy"
        />
        <div class="stack">
          <Card title={t("admin.mailbox.envelope")} icon="mail">
            <DescriptionList
              look="stacked"
              items={[
                {
                  term: t("admin.mailbox.to"),
                  description: `${mail.to.name} <${mail.to.email}>`,
                },
                {
                  term: t("admin.mailbox.kept_at"),
                  description: formatInstant(mail.keptAt, locale),
                },
                { term: "Message-ID", description: <code>{mail.messageId}</code> },
              ]}
            />
          </Card>
          {mail.attachments.length > 0 && (
            <Card title={t("admin.mailbox.attachments")} icon="file">
              <ul class="check-list">
                {mail.attachments.map(({ filename }) => (
                  <li>
                    <Icon name="download" />
                    <a
                      href={`/admin/mailbox/${mail.id}/files/${encodeURIComponent(filename)}`}
                      download={filename}
                    >
                      {filename}
                    </a>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <Card title={t("admin.mailbox.text")} icon="file">
            <pre class="mail-text" tabindex={0}>{mail.text}</pre>
          </Card>
        </div>
      </div>
    </>
  );
});

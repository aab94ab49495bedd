/** A message's text for a chat: what its mail says, in the channel's own syntax. */
import type { MailSite } from "@/components/email/content.ts";
import { mailContext } from "@/components/email/render_mail.tsx";
import { mailContent } from "@/components/email/templates.ts";
import type { ChatChannel, Delivery } from "@/domain/notifications/delivery_model.ts";
import { CAPTION_MAX, MESSAGE_MAX, telegramText } from "./telegram_text.ts";

/** Writes the text; shorter where it stands below a file. */
export function chatText(
  { mail, locale, channel }: Pick<Delivery, "mail" | "locale"> & { channel: ChatChannel },
  site: MailSite,
  withFile: boolean,
): string {
  const content = mailContent(mail, mailContext(site, locale));
  switch (channel) {
    case "telegram":
      return telegramText(content, locale, withFile ? CAPTION_MAX : MESSAGE_MAX);
  }
}

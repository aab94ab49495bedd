/** How to reach a client, each way as something to press. */
import type { UserInfo } from "@/domain/payments/model.ts";
import { Icon, type IconName } from "@/components/ui/icon.tsx";

/** A way to reach somebody; without `href` it is only to be read (Discord has no address by name). */
export interface Contact {
  icon: IconName;
  /** The channel's own name, the same in every language. */
  channel: string;
  label: string;
  href?: string;
}

/** What a client gave of contacts, instant channels first. */
export function contactsOf(
  info: Pick<UserInfo, "telegram" | "whatsapp" | "discord" | "email">,
): Contact[] {
  const { telegram, whatsapp, discord, email } = info;
  const contacts: Contact[] = [];
  if (telegram) {
    const href = `https://t.me/${encodeURIComponent(telegram.replace(/^@/, ""))}`;
    contacts.push({ icon: "telegram", channel: "Telegram", label: telegram, href });
  }
  if (whatsapp) {
    const href = `https://wa.me/${whatsapp.replace(/\D/g, "")}`;
    contacts.push({ icon: "whatsapp", channel: "WhatsApp", label: whatsapp, href });
  }
  if (discord) contacts.push({ icon: "discord", channel: "Discord", label: discord });
  contacts.push({ icon: "mail", channel: "E-mail", label: email, href: `mailto:${email}` });
  return contacts;
}

/** One contact. */
export function ContactLink({ contact }: { contact: Contact }) {
  const { icon, channel, label, href } = contact;
  const content = (
    <>
      <Icon name={icon} size="small" label={channel} />
      <span>{label}</span>
    </>
  );
  if (!href) return <span class="contact-link">{content}</span>;
  return href.startsWith("https:")
    ? <a class="contact-link" href={href} target="_blank" rel="noopener noreferrer">{content}</a>
    : <a class="contact-link" href={href}>{content}</a>;
}

/** All of a client's contacts. */
export function ContactLinks({ info }: { info: Parameters<typeof contactsOf>[0] }) {
  return (
    <ul class="contact-links">
      {contactsOf(info).map((contact) => (
        <li>
          <ContactLink contact={contact} />
        </li>
      ))}
    </ul>
  );
}

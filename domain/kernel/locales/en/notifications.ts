/** English texts: the notification centre, what one chooses to be told, the channels. */
import type { notifications as reference } from "../fr/notifications.ts";

/** Exactly the keys of the French catalogue. */
export const notifications: Record<keyof typeof reference, string> = {
  "notifications.nav": "Notifications",
  "notifications.unread": "{count|one unread notification|{count} unread notifications}",
  "notifications.bell": "Notifications, {count|one unread|{count} unread}",
  "notifications.many": "99+",

  "notifications.title": "Notifications",
  "notifications.lead": "What we have told you, newest first.",
  "notifications.open": "Open",
  "notifications.mark_read": "Mark as read",
  "notifications.mark_all": "Mark all as read",
  "notifications.is_unread": "Unread",
  "notifications.settings": "My preferences",
  "notifications.none": "Nothing to report",
  "notifications.none_text": "Payments, invoices, signals: what we tell you stays here to be read.",
  "notifications.done_read": "Marked as read.",
  "notifications.done_all": "Everything is marked as read.",

  "notifications.prefs.title": "My notification preferences",
  "notifications.prefs.lead":
    "Choose what you want to know, and where. Everything stays readable among your notifications.",
  "notifications.prefs.what": "What you receive",
  "notifications.prefs.topic": "Subject",
  "notifications.prefs.always": "Always",
  "notifications.prefs.always_why":
    "Subjects marked “Always” go by e-mail in any case: the law or your security asks for it.",
  "notifications.prefs.choice": "{topic}, by {channel}",
  "notifications.prefs.quiet": "Quiet hours",
  "notifications.prefs.quiet_on": "Send me nothing during these hours",
  "notifications.prefs.quiet_hint": "Paris time. What comes meanwhile is sent when they end.",
  "notifications.prefs.from": "From",
  "notifications.prefs.to": "To",
  "notifications.prefs.urgent": "Signals come through all the same",
  "notifications.prefs.urgent_hint": "A signal that arrives in the morning has lost its point.",
  "notifications.prefs.language": "Messages are written in the language of your profile.",
  "notifications.prefs.save": "Save my preferences",
  "notifications.prefs.done": "Preferences saved.",

  "notifications.choice.at_once": "At once",
  "notifications.choice.digest": "Once a day",
  "notifications.choice.off": "Never",

  "notifications.topic.signals": "New signals",
  "notifications.topic.signals_text": "As soon as a signal is published.",
  "notifications.topic.signal_updates": "What becomes of signals",
  "notifications.topic.signal_updates_text": "Entry, targets, stop, amendment, closing.",
  "notifications.topic.subscriptions": "End of access",
  "notifications.topic.subscriptions_text": "A week before the end, then on the day.",
  "notifications.topic.payments": "Payments",
  "notifications.topic.payments_text": "Transfer received or rejected, order cancelled or expired.",
  "notifications.topic.invoices": "Invoices",
  "notifications.topic.invoices_text": "The confirmation of your payment, with the PDF.",
  "notifications.topic.orders": "Orders and contracts",
  "notifications.topic.orders_text": "Order confirmation, withdrawal, termination.",
  "notifications.topic.security": "Security",
  "notifications.topic.security_text": "Sign-in from a new device, password, access.",
  "notifications.topic.support": "Support",
  "notifications.topic.support_text": "An answer of the team that you haven’t read yet.",
  "notifications.topic.desk": "Team: to be handled",
  "notifications.topic.desk_text": "Orders, announced transfers, withdrawals.",
  "notifications.topic.figures": "Figures of the week",
  "notifications.topic.figures_text": "For who asked, every Monday.",
  "notifications.topic.digest": "Daily digest",

  "notifications.channel.email": "E-mail",
  "notifications.channel.telegram": "Telegram",

  "notifications.reason.switched-off": "The person doesn’t want this message on this channel.",
  "notifications.reason.not-configured": "This channel isn’t set up.",
  "notifications.reason.unlinked": "The person has unlinked this channel.",
  "notifications.reason.blocked": "The person has blocked us on this channel.",

  "notifications.preview.nav": "Templates",
  "notifications.preview.title": "Message templates",
  "notifications.preview.lead": "Every message as each channel carries it, with a made-up sample.",
  "notifications.preview.template": "Message",
  "notifications.preview.show": "Show",
  "notifications.preview.mail": "The e-mail",
  "notifications.preview.text": "Plain text",

  "notifications.channels.nav": "Channels",
  "notifications.channels.title": "Channels",
  "notifications.channels.lead": "How the house speaks to people, and how that goes.",
  "notifications.channels.on": "Running",
  "notifications.channels.off": "Not set up",
  "notifications.channels.paused": "Paused after failures",
  "notifications.channels.last_failure": "Last failure",
  "notifications.channels.last_test": "Your last test",
  "notifications.channels.test": "Send me a test",
  "notifications.channels.done_sent":
    "The test is on its way. Reload the page in a moment to see whether it arrived.",
  "notifications.channels.not_linked": "Link your own account to this channel first.",
  "notifications.channels.test_subject": "Test of the channel {channel}",
  "notifications.channels.test_text": "If you read this, this channel works.",
  "notifications.channels.email_on": "Mail goes by your SMTP server.",
  "notifications.channels.email_off": "Without a server, mail stays in the kept mail.",
  "notifications.channels.email_step_1": "Ask your host for the address of its SMTP server.",
  "notifications.channels.email_step_2":
    "Put it into SMTP_URL, such as smtp://name:password@host:587.",
  "notifications.channels.email_step_3": "Start the app again, then send yourself a test.",
  "notifications.channels.telegram_on":
    "The bot answers, and sends to who linked it to their account.",
  "notifications.channels.telegram_off":
    "Without a bot, Telegram is offered to nobody; what was meant for it is noted as not sent.",
  "notifications.channels.telegram_step_1": "Write to @BotFather on Telegram and send /newbot.",
  "notifications.channels.telegram_step_2": "Copy the token that it gives into TELEGRAM_BOT_TOKEN.",
  "notifications.channels.telegram_step_3":
    "Start the app again, link your account, then send yourself a test.",
  "notifications.channels.skipping": "Messages are not going out",
  "notifications.channels.skipping_text":
    "People have linked {channels}, which isn’t set up any more: their messages of this week did not go there.",

  "notifications.leave.title": "Stop these e-mails?",
  "notifications.leave.lead":
    "You will get no more e-mail on this subject: {topic}. Nothing else changes.",
  "notifications.leave.submit": "Stop them",
  "notifications.leave.done_title": "Noted",
  "notifications.leave.done_lead":
    "You will get no more e-mail on this subject: {topic}. You can change your mind in your preferences.",
  "notifications.leave.choose": "See my preferences",

  "notifications.mail.unsubscribe": "Stop these messages",
  "notifications.mail.choose": "Choose what I receive",
  "notifications.mail.ending_subject": "Your access ends soon: {offer}",
  "notifications.mail.ending_preheader": "It ends on {end}. Nothing is charged.",
  "notifications.mail.ending_title": "Your access ends soon",
  "notifications.mail.ending_intro":
    "It doesn’t renew itself and nothing is charged. If you extend it before that date, the time is added to the end.",
  "notifications.mail.ending_at": "Ends on",
  "notifications.mail.ended_subject": "Your access has ended: {offer}",
  "notifications.mail.ended_preheader": "It ended on {end}.",
  "notifications.mail.ended_title": "Your access has ended",
  "notifications.mail.ended_intro":
    "Thank you for your trust. Your invoices and your data stay in your account.",
  "notifications.mail.ended_at": "Ended on",
  "notifications.mail.renew": "See the offers",

  "notifications.digest.subject":
    "Your daily digest: {count|one piece of news|{count} pieces of news}",
  "notifications.digest.preheader": "What you wanted to hear of once a day.",
  "notifications.digest.title": "Your daily digest",
  "notifications.digest.intro": "Here is what has happened since the last digest.",
  "notifications.digest.more": "{count|One more waits|{count} more wait} for you online.",
  "notifications.digest.button": "See my notifications",

  "notifications.field.time": "A time such as 22:00.",
  "notifications.field.same": "The beginning and the end are the same time.",

  "notifications.mail.lost_subject": "We can no longer write to you on {channel}",
  "notifications.mail.lost_preheader":
    "The link to your account is removed; the rest goes on by e-mail.",
  "notifications.mail.lost_text":
    "{channel} refuses our messages: you may have blocked our account, or closed the conversation. We have removed the link to your account. You can make it again at any time from your messengers.",
  "notifications.mail.lost_button": "Open my messengers",
  "notifications.link.taken": "This conversation is linked to another account already.",
  "notifications.link.title": "Your messengers",
  "notifications.link.telegram_text":
    "Get your invoices and signals on Telegram as well. The button opens our bot: press “Start” within fifteen minutes.",
  "notifications.link.telegram_start": "Link Telegram",
  "notifications.link.lead": "Link a messenger to get your invoices and signals there as well.",
  "notifications.link.is_linked": "Linked",
  "notifications.link.ready": "Your link is ready",
  "notifications.link.ready_text":
    "It is good once, for fifteen minutes. In Telegram, press “Start”, then come back here.",
  "notifications.link.open": "Open Telegram",
  "notifications.link.linked": "Linked to {name} since {at}.",
  "notifications.link.unlink": "Unlink Telegram",
  "notifications.link.done_unlinked": "Telegram is unlinked.",
  "notifications.link.not_configured": "Telegram isn’t offered here yet.",
  "notifications.link.unavailable": "Telegram doesn’t answer just now. Try again in a few minutes.",
  "telegram.linked":
    "Done, {name}: your invoices and signals will come here as well. /aide tells the rest.",
  "telegram.is_linked": "This chat is linked to the account of {name}. /aide tells what I can do.",
  "telegram.how_to_link":
    "To link this chat to your account, open your messengers and press “Link Telegram”: {url}",
  "telegram.link_again": "Ask for a new link from your messengers.",
  "telegram.help":
    "/factures: your latest invoices\n/signaux: the latest signals\n/lier: link this chat to your account\n/stop: receive nothing here any more\n/aide: this message",
  "telegram.unknown": "I don’t understand this message. /aide tells what I can do.",
  "telegram.stopped":
    "Noted: this chat is unlinked and will receive nothing more. /lier to come back.",
  "telegram.invoices": "Your latest invoices:",
  "telegram.no_invoices": "You have no invoice yet.",
  "telegram.signals": "The latest signals:",
  "telegram.signals_later": "The latest signals, after their delay (members see them at once):",
  "telegram.no_signals": "No signal to show for now.",
};

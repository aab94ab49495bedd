/** Answering, with kept answers at hand, and noting something for the others. */
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Textarea } from "@/components/ui/field.tsx";
import { FileField } from "@/components/ui/file.tsx";
import type { User } from "@/domain/accounts/model.ts";
import { newSecret } from "@/domain/kernel/ids.ts";
import { type CannedReply, fillCanned } from "@/domain/support/canned_replies.ts";
import { type Conversation, TEXT_MAX } from "@/domain/support/model.ts";
import type { FormRefusal } from "@/middleware/form.ts";

/** A form that was refused, or none. */
export interface RefusedPost {
  action: string;
  typed: Readonly<Record<string, string | undefined>>;
  refusal: FormRefusal;
}

/** What both forms take. */
export interface AnswerFormProps {
  state: Pick<State, "t">;
  conversation: Conversation;
  refused: RefusedPost | null;
}

/** The answer; `text` is what it starts from. */
export function AnswerForm(
  { state: { t }, conversation, refused, text, canned, user }: AnswerFormProps & {
    text: string;
    canned: readonly CannedReply[];
    user: User;
  },
) {
  const mine = refused?.action === "reply" ? refused : null;
  const { id, contact } = conversation;
  return (
    <Card title={t("support.answer")} icon="chat" look="gold">
      {canned.length > 0 && (
        <details class="canned">
          <summary>{t("support.insert")}</summary>
          <ul class="canned-list" role="list">
            {canned.map((one) => (
              <li>
                <a
                  class="row-link"
                  href={`/admin/support/${id}?insert=${one.id}#answer`}
                  data-insert={fillCanned(one.text, conversation, user)}
                >
                  {one.title}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <form
        method="post"
        class="stack"
        encType="multipart/form-data"
        action={`/admin/support/${id}`}
      >
        <input type="hidden" name="token" value={newSecret(16)} />
        <Textarea
          name="text"
          id="answer"
          label={t("support.answer_label")}
          hint={t(contact.email ? "support.answer_hint" : "support.answer_hint_no_mail")}
          value={mine?.typed.text ?? text}
          error={mine?.refusal.fields.text}
          maxLength={TEXT_MAX}
          rows={5}
        />
        <FileField
          name="file"
          id="answer-file"
          label={t("support.file")}
          optional={t("support.optional")}
          accept="image/png,image/jpeg,image/webp,application/pdf"
          error={mine?.refusal.fields.file}
        />
        <div class="button-row">
          <Button name="action" value="reply" icon="arrow">{t("support.send")}</Button>
          <Button name="action" value="reply-solve" variant="secondary" icon="check">
            {t("support.send_solve")}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** The note. */
export function NoteForm({ state: { t }, conversation, refused }: AnswerFormProps) {
  const mine = refused?.action === "note" ? refused : null;
  return (
    <Card title={t("support.note")} icon="edit">
      <form
        method="post"
        class="stack"
        encType="multipart/form-data"
        action={`/admin/support/${conversation.id}`}
      >
        <Textarea
          name="text"
          id="note"
          label={t("support.note")}
          hideLabel
          hint={t("support.note_hint")}
          value={mine?.typed.text}
          error={mine?.refusal.fields.text}
          maxLength={TEXT_MAX}
          rows={2}
        />
        <Button name="action" value="note" variant="secondary" size="small">
          {t("support.note_add")}
        </Button>
      </form>
    </Card>
  );
}

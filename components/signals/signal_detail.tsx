/** One signal with everything that happened to it. */
import type { State } from "@/app_state.ts";
import { Card, type Description, DescriptionList } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { businessDay } from "@/domain/kernel/clock.ts";
import { formatDay, formatInstant } from "@/domain/kernel/i18n.ts";
import type { StoredEvent } from "@/domain/signals/list_signals.ts";
import type { Signal, SignalEvent } from "@/domain/signals/model.ts";
import type { SignedHead } from "@/domain/signals/verify_chain.ts";
import { ChainSeal } from "./chain_seal.tsx";
import { resultClass } from "./signal_table.tsx";
import {
  authorText,
  entryText,
  eventTitle,
  formatPrice,
  resultText,
  sourceText,
  statusText,
  termFacts,
} from "./words.ts";

/** What {@linkcode SignalDetail} takes. */
export interface SignalDetailProps {
  signal: Signal;
  events: readonly StoredEvent[];
  /** The chain's head now. */
  head: SignedHead | null;
  state: Pick<State, "t" | "locale" | "href">;
}

/** Its terms, its reasons, its history. */
export function SignalDetail({ signal, events, head, state }: SignalDetailProps) {
  const { t, locale, href } = state;
  return (
    <>
      {signal.reverses && (
        <Alert>
          <p>
            {t("signals.reverses", { day: formatDay(businessDay(signal.reverses.at), locale) })}
          </p>
        </Alert>
      )}
      <div class="signal-parts">
        <div>
          <Card title={t("signals.rationale")} icon="book">
            <p class="signal-rationale">{signal.terms.rationale}</p>
            {signal.follows && (
              <p class="small">{t("signals.follows", { account: signal.follows.name })}</p>
            )}
            <p class="small">
              {authorText(signal.author, t)}.{" "}
              <a href={href("/mentions-signaux")}>{t("signals.disclosures")}</a>
            </p>
          </Card>
          <Card title={t("signals.history")} icon="clock">
            <ol class="timeline">
              {events.map((event) => <HistoryLine key={event.entry} {...event} state={state} />)}
            </ol>
            <p class="small muted">{t("signals.rule")}</p>
          </Card>
        </div>
        <Card title={t("signals.terms")} icon="signal">
          <DescriptionList items={descriptions(signal, state)} />
        </Card>
      </div>
      <ChainSeal head={head} state={state} />
    </>
  );
}

function descriptions(signal: Signal, state: SignalDetailProps["state"]): Description[] {
  const { t, locale } = state;
  const { terms, entered, hits, result, author } = signal;
  const line = (term: string, description: Description["description"]) => ({ term, description });
  const [entry, stop, ...rest] = termFacts({ ...terms, targets: [] }, state);
  const risk = rest.map(([term, value]) => line(term, value));
  return [
    line(t("signals.status"), statusText(signal, t)),
    ...(result
      ? [line(
        t("signals.result"),
        <span class={resultClass(result.r)}>{resultText(result, state)}</span>,
      )]
      : []),
    line(entry![0], entryText(terms, locale)),
    ...(entered ? [line(t("signals.entered"), formatPrice(entered.price, locale))] : []),
    line(stop![0], stop![1]),
    ...terms.targets.map((price, index) =>
      line(
        t("signals.target", { number: index + 1 }),
        <>
          {formatPrice(price, locale)}
          {hits[index] && (
            <span class="small muted">
              ({t("signals.taken", { price: formatPrice(hits[index].price, locale) })})
            </span>
          )}
        </>,
      )
    ),
    ...risk,
    line(t("signals.author"), authorText(author, t)),
    line(t("signals.published_at"), formatInstant(signal.publishedAt, locale)),
    line(t("signals.opens_at"), formatInstant(signal.opensAt, locale)),
  ];
}

function HistoryLine(
  { payload: { event }, entry, state }: StoredEvent & { state: SignalDetailProps["state"] },
) {
  const { t, locale } = state;
  const changes = event.kind === "amended" ? event.changes : {};
  return (
    <li>
      <p>
        <strong>{eventTitle(event, t)}</strong>
        {"price" in event && ` · ${formatPrice(event.price, locale)}`}
      </p>
      <p class="small muted">
        {[
          formatInstant(event.at, locale),
          sourceText(event.source, t),
          t("signals.entry_number", { index: entry }),
        ].join(" · ")}
      </p>
      {termFacts(changes, state).map(([label, value]) => (
        <p key={label} class="small">{label} : {value}</p>
      ))}
      {texts(event).map((text) => <p key={text} class="quoted signal-rationale">{text}</p>)}
    </li>
  );
}

function texts(event: SignalEvent): string[] {
  const rationale = event.kind === "amended" ? event.changes.rationale : undefined;
  return [rationale, event.note].filter((text): text is string => Boolean(text));
}

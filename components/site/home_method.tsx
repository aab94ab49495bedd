/** The home page's middle: how we think about risk, and what a client receives. */
import { numberFormat } from "@/domain/kernel/formats.ts";
import { formatRate, type Locale, type Translate } from "@/domain/kernel/i18n.ts";
import { Badge, DescriptionList } from "@/components/ui/display.tsx";
import { Icon, type IconName } from "@/components/ui/icon.tsx";
import type { OfferState } from "./offer_card.tsx";

/** The method, and the arithmetic behind it. */
export function MethodSection({ state }: { state: OfferState }) {
  const { t } = state;
  const principles = [1, 2, 3, 4] as const;
  return (
    <section class="section on-dark method" id="methode" aria-labelledby="methode-titre">
      <div class="container method-grid">
        <div>
          <div class="section-head">
            <p class="eyebrow">{t("site.method.eyebrow")}</p>
            <h2 id="methode-titre">{t("site.method.heading")}</h2>
            <p class="lead">{t("site.method.intro")}</p>
          </div>
          <ul class="principles">
            {principles.map((principle) => (
              <li>
                <h3>{t(`site.method.${principle}_title`)}</h3>
                <p class="muted">{t(`site.method.${principle}_text`)}</p>
              </li>
            ))}
          </ul>
        </div>
        <LossTable t={t} locale={state.locale} />
      </div>
    </section>
  );
}

/** Losses in basis points of the capital. */
const LOSSES = [1000, 2000, 3000, 4000, 5000] as const;

/** The gain that makes up for a loss, both in basis points: `1 / (1 - loss) - 1`. */
export function gainToRecover(loss: number): number {
  return 10_000 * 10_000 / (10_000 - loss) - 10_000;
}

function LossTable({ t, locale }: { t: Translate; locale: Locale }) {
  return (
    <figure class="loss">
      <h3>{t("site.method.table_title")}</h3>
      <table>
        <caption class="visually-hidden">{t("site.method.table_caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("site.method.table_loss")}</th>
            <th scope="col">{t("site.method.table_gain")}</th>
          </tr>
        </thead>
        <tbody>
          {LOSSES.map((loss) => <LossRow key={loss} loss={loss} locale={locale} />)}
        </tbody>
      </table>
      <figcaption class="small muted">{t("site.method.table_note")}</figcaption>
    </figure>
  );
}

function LossRow({ loss, locale }: { loss: number; locale: Locale }) {
  const gain = gainToRecover(loss);
  return (
    <tr>
      <th scope="row">−{formatRate(loss, locale)}</th>
      <td>
        <svg class="loss-bars" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect class="loss-bar" width={loss / 100} height="3" y="1" />
          <rect class="loss-gain" width={gain / 100} height="3" y="6" />
        </svg>
        <span>+{formatRate(Math.round(gain / 10) * 10, locale)}</span>
      </td>
    </tr>
  );
}

const GETS: readonly { number: 1 | 2 | 3 | 4; icon: IconName }[] = [
  { number: 1, icon: "chart" },
  { number: 2, icon: "home" },
  { number: 3, icon: "file" },
  { number: 4, icon: "mail" },
];

/** What a client receives, beside the look of a signal. */
export function GetsSection({ state: { t, locale } }: { state: OfferState }) {
  return (
    <section class="section" aria-labelledby="contenu">
      <div class="container gets">
        <div>
          <div class="section-head">
            <p class="eyebrow">{t("site.gets.eyebrow")}</p>
            <h2 id="contenu">{t("site.gets.heading")}</h2>
          </div>
          <ul class="gets-list">
            {GETS.map(({ number, icon }) => (
              <li>
                <Icon name={icon} />
                <div>
                  <h3>{t(`site.gets.${number}_title`)}</h3>
                  <p class="muted">{t(`site.gets.${number}_text`)}</p>
                </div>
              </li>
            ))}
          </ul>
        </div>
        <ExampleSignal t={t} locale={locale} />
      </div>
    </section>
  );
}

/** The look of a signal; the figures are made up and say so. */
function ExampleSignal({ t, locale }: { t: Translate; locale: Locale }) {
  const price = numberFormat(locale, { minimumFractionDigits: 4 });
  return (
    <figure class="example on-dark">
      <figcaption class="example-head">
        <span>{t("site.example.title")}</span>
        <Badge tone="gold">{t("site.example.badge")}</Badge>
      </figcaption>
      <DescriptionList
        items={[
          { term: t("site.example.instrument"), description: "EUR/USD" },
          { term: t("site.example.side"), description: t("site.example.side_value") },
          { term: t("site.example.entry"), description: price.format(1.1) },
          { term: t("site.example.stop"), description: price.format(1.096) },
          { term: t("site.example.target"), description: price.format(1.108) },
          { term: t("site.example.risk"), description: t("site.example.risk_value") },
        ]}
      />
      <p class="example-why">{t("site.example.why")}</p>
    </figure>
  );
}

/** `/mesure-audience`: what is counted of visits and how long it is kept, and the button that refuses. */
import { page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { LegalPage } from "@/components/site/legal_page.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { Table } from "@/components/ui/table.tsx";
import { SALT_KEPT_MINUTES } from "@/domain/analytics/ingest/visitor.ts";
import { KEPT } from "@/domain/analytics/kept.ts";
import { audienceCookie, audienceDeclined, type Declined } from "@/middleware/audience_choice.ts";
import { readForm } from "@/middleware/form.ts";

const PATH = "/mesure-audience";

/** The day from which this page reads as it does. */
const VERSION = "2026-11-25";

/** Shows the page; remembers the choice. */
export const handler = define.handlers({
  GET({ req, url }) {
    return page({ declined: audienceDeclined(req.headers), done: url.searchParams.get("done") });
  },
  async POST({ req, state }) {
    const counted = (await readForm(req)).counted === "on";
    const headers = new Headers({
      location: `${state.href(PATH)}?done=${counted ? "accepted" : "declined"}`,
      "set-cookie": audienceCookie(counted, state.config.publicUrl),
    });
    return new Response(null, { status: 303, headers });
  },
});

/** The choice, then what it is about. */
export default define.page<typeof handler>(({ data: { declined, done }, state }) => {
  const { t, locale } = state;
  return (
    <>
      <PageHead
        state={state}
        title={t("audience.title")}
        description={t("audience.description")}
      />
      <LegalPage
        t={t}
        locale={locale}
        title={t("audience.title")}
        lead={t("audience.lead")}
        version={VERSION}
        sections={[
          { title: t("audience.choice"), content: <Choice {...{ declined, done, state }} /> },
          { title: t("audience.what"), text: t("audience.what_text") },
          {
            title: t("audience.who"),
            text: t("audience.who_text", { minutes: SALT_KEPT_MINUTES }),
          },
          { title: t("audience.kept_title"), content: <KeptTable state={state} /> },
          { title: t("audience.law_title"), text: t("audience.law_text") },
        ]}
      />
    </>
  );
});

function Choice(
  { declined, done, state: { t, href } }: {
    declined: Declined;
    done: string | null;
    state: Pick<State, "t" | "href">;
  },
) {
  const now = declined === "browser"
    ? "audience.declined_by_browser"
    : declined
    ? "audience.declined"
    : "audience.counted";
  return (
    <>
      {done === "declined" && declined && (
        <Alert tone="success" live>{t("audience.done_declined")}</Alert>
      )}
      {done === "accepted" && !declined && (
        <Alert tone="success" live>{t("audience.done_accepted")}</Alert>
      )}
      <Card>
        <p>
          <strong>{t(now)}</strong>
        </p>
        {declined !== "browser" && (
          <form method="post" action={href(PATH)}>
            <Button
              variant={declined ? "secondary" : "primary"}
              name="counted"
              value={declined ? "on" : "off"}
            >
              {t(declined ? "audience.accept" : "audience.decline")}
            </Button>
          </form>
        )}
        <p class="small muted">{t("audience.choice_note")}</p>
      </Card>
    </>
  );
}

/** What `KEPT` says, after the salt, which `SALT_KEPT_MINUTES` rules. */
function KeptTable({ state: { t } }: { state: Pick<State, "t"> }) {
  const rows = [
    {
      what: t("audience.kept.salt"),
      time: t("audience.kept.salt_time", { minutes: SALT_KEPT_MINUTES }),
    },
    ...KEPT.map(({ name, months }) => ({
      what: t(`audience.kept.${name}`),
      time: t("audience.kept.months", { months }),
    })),
  ];
  return (
    <Table
      caption={t("audience.kept_title")}
      rows={rows}
      columns={[
        { header: t("audience.kept_what"), cell: ({ what }) => what, rowHeader: true },
        { header: t("audience.kept_how_long"), cell: ({ time }) => time },
      ]}
    />
  );
}

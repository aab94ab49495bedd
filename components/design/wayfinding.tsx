/** The living page: ways around. */
import { Breadcrumb, SearchForm, Stepper, Tabs, Toolbar } from "@/components/ui/navigation.tsx";
import { type DesignState, onSurface, Specimen } from "./specimen.tsx";

/** Breadcrumb, tabs, search, steps. */
export function Wayfinding({ state }: { state: DesignState }) {
  const { t } = state;
  return (
    <>
      <Specimen
        state={state}
        id="reperes"
        title={t("design.navigation")}
        use={t("design.navigation_use")}
        code="<Breadcrumb t items /> · <Tabs label items /> · <SearchForm action label t />"
      >
        {(surface) => (
          <div class="stack">
            <Breadcrumb
              t={onSurface(t, surface)}
              items={[{ label: t("nav.administration"), href: "/admin" }, {
                label: t("design.title"),
              }]}
            />
            <Tabs
              label={t("design.views", { surface: t(`design.${surface}`) })}
              items={[
                { href: "#reperes", label: t("design.tab_open"), current: true, count: 3 },
                { href: "#reperes", label: t("design.tab_done") },
              ]}
            />
            <Toolbar>
              <SearchForm
                action="/admin/payments"
                label={onSurface(t, surface)("design.search")}
                t={t}
                name={surface === "light" ? "q" : "query"}
              />
            </Toolbar>
          </div>
        )}
      </Specimen>
      <Specimen
        state={state}
        id="etapes"
        title={t("design.steps")}
        use={t("design.steps_use")}
        code="<Stepper t steps={[{ label, href }]} current={2} />"
      >
        {(surface) => (
          <Stepper
            t={onSurface(t, surface)}
            current={2}
            steps={[
              { label: t("design.step_1"), href: "#etapes" },
              { label: t("design.step_2") },
              { label: t("design.step_3") },
            ]}
          />
        )}
      </Specimen>
    </>
  );
}

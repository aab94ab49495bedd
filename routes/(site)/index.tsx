/** `/`: the home page. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { ClosingSection, FaqSection } from "@/components/site/home_end.tsx";
import { GetsSection, MethodSection } from "@/components/site/home_method.tsx";
import { Hero, ServicesSection, StepsSection } from "@/components/site/home_top.tsx";
import { listPublishedOffers } from "@/domain/catalog/offers.ts";

/** Reads the offers for their starting prices. */
export const handler = define.handlers({
  async GET({ state }) {
    return page({ offers: await listPublishedOffers(state.deps) });
  },
});

/** The home page. */
export default define.page<typeof handler>(({ data, state }) => (
  <>
    <PageHead
      state={state}
      title={state.t("site.home.title")}
      description={state.t("site.home.description")}
    />
    <Hero state={state} />
    <ServicesSection offers={data.offers} state={state} />
    <StepsSection state={state} />
    <MethodSection state={state} />
    <GetsSection state={state} />
    <FaqSection state={state} />
    <ClosingSection state={state} />
  </>
));

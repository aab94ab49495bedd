/** `/checkout/payment/<id>`: leads to the step that the payment is at. */
import { define } from "@/app_state.ts";
import { ownPayment, toPage } from "../../(_shared)/payment_page.ts";

/** Redirects. */
export const handler = define.handlers({
  async GET({ state, params }) {
    return toPage(state, await ownPayment(state, params.id));
  },
});

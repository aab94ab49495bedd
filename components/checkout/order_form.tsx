/** The form of step 1. */
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import type { Offer } from "@/domain/catalog/model.ts";
import type { User } from "@/domain/accounts/model.ts";
import { formatMoney, localized } from "@/domain/kernel/i18n.ts";
import FormAid from "@/islands/FormAid.tsx";
import { BillingFields } from "./billing_fields.tsx";
import { ConsentFields } from "./consent_fields.tsx";
import { ContactFields } from "./contact_fields.tsx";
import type { CheckoutState } from "./frame.tsx";
import type { OrderErrors, OrderValues } from "./order_values.ts";
import { orderPath } from "./steps.ts";
import { OfferFeatures } from "./offer_summary.tsx";
import { YouFields } from "./you_fields.tsx";

/** What each group of fields takes. */
export interface FieldsProps {
  values: OrderValues;
  errors: OrderErrors;
  state: CheckoutState;
}

/** What {@linkcode OrderForm} takes. */
export interface OrderFormProps extends FieldsProps {
  offer: Offer;
  user: User | null;
  /** Makes the form order once; see `domain/payments/order_once.ts`. */
  token: string;
  /** The address has an account already: the way to sign in is shown beside it. */
  emailTaken: boolean;
}

/** Everything that an order needs, and the button that orders. */
export function OrderForm({ offer, user, token, emailTaken, ...fields }: OrderFormProps) {
  const { state: { t, locale, href } } = fields;
  const path = href(orderPath(offer.slug));
  return (
    <form id="order" method="post" action={path} class="stack" noValidate>
      <Card>
        <YouFields {...fields} isNew={user === null} emailTaken={emailTaken} next={path} />
      </Card>
      <Card>
        <ContactFields {...fields} />
      </Card>
      <Card>
        <BillingFields {...fields} />
      </Card>
      <Card>
        <ConsentFields {...fields} />
      </Card>
      <Card look="gold">
        <div class="order-recap">
          <p class="eyebrow">{t("checkout.order.recap")}</p>
          <p>
            <strong>{localized(offer.name, locale)}</strong>, {formatMoney(offer.price, locale)}
          </p>
          <p class="muted small">{t(`checkout.summary.${offer.period}`)}</p>
          <OfferFeatures offer={offer} locale={locale} />
        </div>
        <Button block size="large">{t("checkout.order.submit")}</Button>
        <p class="muted small center">{t("checkout.order.after_submit")}</p>
      </Card>
      <input type="hidden" name="token" value={token} autocomplete="off" />
      <FormAid
        form="order"
        sending={t("checkout.order.sending")}
        messages={{ required: t("field.required"), email: t("field.email") }}
      />
    </form>
  );
}

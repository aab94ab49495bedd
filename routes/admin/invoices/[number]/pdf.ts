/** `/admin/invoices/<number>/pdf`: any invoice, for the desk. */
import { define } from "@/app_state.ts";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { getInvoicePdf } from "@/domain/invoicing/invoices.ts";
import { fileResponse } from "@/middleware/file_response.ts";

/** Hands over the PDF. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, params }) {
    const reader = requirePermission(user, "invoices.read");
    const { invoice, bytes } = await getInvoicePdf(deps, reader, params.number);
    return fileResponse({
      bytes,
      contentType: "application/pdf",
      filename: `${invoice.number}.pdf`,
    });
  },
});

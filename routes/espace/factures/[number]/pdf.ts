/** `/espace/factures/<number>/pdf`: one's own invoice. */
import { define } from "@/app_state.ts";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { getInvoicePdf } from "@/domain/invoicing/invoices.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { fileResponse } from "@/middleware/file_response.ts";

/** Hands over the PDF; another's is not there, staff have the back office for it. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, params }) {
    const reader = requirePermission(user, "espace.use");
    const { invoice, bytes } = await getInvoicePdf(deps, reader, params.number);
    if (invoice.accountId !== reader.id) throw new Problem("not-found");
    return fileResponse({
      bytes,
      contentType: "application/pdf",
      filename: `${invoice.number}.pdf`,
    });
  },
});

/** Why a payment's form is shown again. */
import type { Translate } from "@/domain/kernel/i18n.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { sellerLabel } from "./seller_fields.ts";
import type { Locale } from "@/domain/kernel/i18n.ts";

/** What can be posted on a payment. */
export const ACTIONS = ["confirm", "reject", "note"] as const;

/** One of {@linkcode ACTIONS}. */
export type Action = (typeof ACTIONS)[number];

/** A post that was refused. */
export interface RefusedAction {
  action: Action;
  /** What was typed; it isn't lost. */
  typed: string;
  /** What is wrong with what was typed. */
  error: string | null;
  /** What is wrong with the whole. */
  message: string | null;
  /** The seller's fields that an invoice still needs: their names in the settings, and what people call them. */
  sellerGaps: readonly { field: string; label: string }[];
}

/**
 * What the page says of a refusal that the person can do something about; everything else (signed
 * out, no permission, no such payment) is thrown again.
 */
export function refusedAction(
  error: unknown,
  post: { action: Action; typed: string },
  { t, locale }: { t: Translate; locale: Locale },
): { refused: RefusedAction; status: number } {
  if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error;
  const { code, status, options: { detail, params, fields = {} } } = error;
  const incomplete = code === "seller-incomplete";
  const [wrong] = code === "invalid-input" ? Object.values(fields) : [];
  return {
    status,
    refused: {
      ...post,
      error: wrong ? t(wrong.key, wrong.params) : null,
      message: wrong ? null : t(detail ?? `problem.${code}`, params),
      sellerGaps: incomplete
        ? Object.keys(fields).map((field) => ({ field, label: sellerLabel(field, t, locale) }))
        : [],
    },
  };
}

/** What was typed in an area, as the one line that is kept. */
export function asLine(text: string | undefined): string {
  return (text ?? "").replace(/\s*[\r\n]+\s*/g, " ").trim();
}

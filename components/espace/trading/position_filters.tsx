/** Which positions are shown: a form whose answer is an address. */
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Select } from "@/components/ui/choice.tsx";
import { Field } from "@/components/ui/field.tsx";
import type { Translate } from "@/domain/kernel/i18n.ts";
import type { TradingAccount } from "@/domain/trading/model.ts";
import { POSITIONS_PATH, withQuery } from "./paths.ts";

/** The filters by the names under which addresses keep them. */
export const FILTER_NAMES = ["symbol", "side", "result", "from", "to"] as const;

/** What an address asks for, as it was typed. */
export type FilterChoice = Record<(typeof FILTER_NAMES)[number], string>;

/** What an address asks for; empty where it asks for nothing. */
export function readFilterChoice({ searchParams }: URL): FilterChoice {
  const entries = FILTER_NAMES.map((name) => [name, searchParams.get(name)?.trim() ?? ""]);
  return Object.fromEntries(entries) as FilterChoice;
}

/** What {@linkcode PositionFilters} takes. */
export interface PositionFiltersProps {
  accounts: readonly TradingAccount[];
  chosen: string;
  /** Those that were traded. */
  symbols: readonly string[];
  choice: FilterChoice;
  errors: Readonly<Record<string, string>>;
  t: Translate;
}

/** The form. */
export function PositionFilters(
  { accounts, chosen, symbols, choice, errors, t }: PositionFiltersProps,
) {
  const isFiltered = Object.values(choice).some((value) => value !== "");
  return (
    <form method="get" action={POSITIONS_PATH} class="position-filters" noValidate>
      {accounts.length > 1
        ? (
          <Select
            name="account"
            label={t("positions.account")}
            value={chosen}
            options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )
        : <input type="hidden" name="account" value={chosen} />}
      <Select
        name="symbol"
        label={t("stats.symbol")}
        value={choice.symbol}
        placeholder={t("positions.any_symbol")}
        options={symbols.map((symbol) => ({ value: symbol, label: symbol }))}
      />
      <Select
        name="side"
        label={t("positions.side")}
        value={choice.side}
        placeholder={t("positions.any_side")}
        options={(["long", "short"] as const).map((side) => ({
          value: side,
          label: t(`positions.side.${side}`),
        }))}
      />
      <Select
        name="result"
        label={t("positions.result")}
        value={choice.result}
        placeholder={t("positions.any_result")}
        options={(["won", "lost"] as const).map((result) => ({
          value: result,
          label: t(`positions.result.${result}`),
        }))}
      />
      <Field
        name="from"
        type="date"
        label={t("stats.from")}
        value={choice.from}
        error={errors.from}
      />
      <Field name="to" type="date" label={t("stats.to")} value={choice.to} error={errors.to} />
      <div class="button-row">
        <Button variant="secondary" icon="search">{t("positions.filter")}</Button>
        {isFiltered && (
          <LinkButton variant="quiet" href={withQuery(POSITIONS_PATH, { account: chosen })}>
            {t("positions.reset")}
          </LinkButton>
        )}
      </div>
    </form>
  );
}

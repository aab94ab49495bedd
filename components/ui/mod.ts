/**
 * The design system's components, all server-rendered and script-free. Styles in `styles/`, one file a kind.
 *
 * | use | for |
 * |---|---|
 * | `<Button icon="check">Valider</Button>` | submits its form; `variant` primary, secondary, quiet, danger; `size`, `block`, `iconEnd` |
 * | `<LinkButton href={href("/services")}>…</LinkButton>` | a link that looks like a button |
 * | `<Field name="email" type="email" label={t("…")} value error hint required autocomplete="email" />` | one line of text; `optional="facultatif"`, `prefix="@"` |
 * | `<Textarea name label value rows />`, `<Select name label options value placeholder />` | longer text, one of a list |
 * | `<Checkbox name label={<>J'accepte…</>} checked error required />` | one thing to tick |
 * | `<RadioGroup name legend options value error />` | one of a few; options may have a `hint` |
 * | `<FileField name label accept=".pdf" hint error />` | a file to send along |
 * | `<FieldGroup id legend hint error columns>fields</FieldGroup>` | a fieldset, two columns where there is room |
 * | `<ErrorSummary errors={[{field, message}]} t />` | at the top of a refused form; links to the fields |
 * | `<Alert tone="success" title live>…</Alert>` | a notice; `live` when it tells what just happened |
 * | `<Toast t closeHref={withoutDone(url)}>…</Toast>` | after a post and its redirect; stays until closed |
 * | `<Table caption columns={[{header, cell: (row) => …, align: "end", rowHeader: true}]} rows empty />` | rows; cards on a phone |
 * | `{ …column, ...sortable(url, sorting, "amount") }` with `readSorting(url, keys, fallback)` | a column that sorts, by links |
 * | `<EmptyState icon title action={<LinkButton …/>}>why</EmptyState>` | nothing yet, and what to do next |
 * | `<Toolbar actions={…}><SearchForm action label t value keep /></Toolbar>` | above a list |
 * | `<Tabs label items={[{href, label, current, count}]} />` | views of one thing, as links |
 * | `<Pagination t firstHref nextHref />` | a list read by cursor |
 * | `<Breadcrumb t items={[{label, href}, {label}]} />` | where the page is |
 * | `<Stepper t steps={[{label, href}]} current={2} />` | the steps of a task |
 * | `<Card title icon level aside footer look="dark">…</Card>` | a framed group |
 * | `<DescriptionList items={[{term, description}]} look="stacked" />` | terms and values |
 * | `<Badge tone="success" icon>Confirmé</Badge>`, `<Money amount locale />`, `<Figure label value note />` | facts |
 * | `<Progress label value max />`, `<Skeleton label lines />` | waiting |
 * | `<ChartFrame t title summary columns rows>drawing</ChartFrame>` | a chart, its message in words, its figures as a table |
 * | `<ChartFigure t title summary charts={[{id, spec}]} columns rows />` (`components/charts`), and the island `<Charts />` once | the same, drawn by Chart.js when it is seen |
 * | `<Podium label places={[{name, value, note}]} />` | the first three of a ranking |
 * | `<DialogTrigger target="x">…</DialogTrigger><Dialog id="x" title t>…</Dialog>` | a dialog by the popover API |
 * | `<Icon name="clock" size="large" label />` | an inline SVG; see `ICON_NAMES` |
 *
 * Each in its states, on both surfaces: `/admin/design`.
 *
 * Classes for pages: `container` (`container-narrow`), `section`, `stack`, `cluster`, `grid` (`grid-2`, `grid-3`),
 * `split` (content and aside), `prose` (long text), `on-dark`, `lead`, `muted`, `small`, `visually-hidden`,
 * `button-row`, `check-list`. For the checkout: `<CalmClock label />`, `<SuccessCheck label />`, and the classes
 * `copy-line`, `copy-button`, `qr-card`, `summary` (with `summary-total`), `confirmations`. Around pages:
 * `SiteShell`, `EspaceShell`, `AdminShell`, `PageHeader`, `PageHero`, `PageHead` in `components/layout`.
 */
export * from "./button.tsx";
export * from "./chart_frame.tsx";
export * from "./choice.tsx";
export * from "./display.tsx";
export * from "./feedback.tsx";
export * from "./field.tsx";
export * from "./file.tsx";
export * from "./icon.tsx";
export * from "./motion.tsx";
export * from "./navigation.tsx";
export * from "./podium.tsx";
export * from "./sorting.ts";
export * from "./table.tsx";
export * from "./toast.tsx";
export { classNames } from "./class_names.ts";

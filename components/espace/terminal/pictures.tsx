/** Drawings of MetaTrader's windows, with what is to be done in them in gold. */
import type { ComponentChildren } from "preact";
import type { Translate } from "@/domain/kernel/i18n.ts";

interface WindowProps {
  title: string;
  tab: string;
  /** What the drawing shows, for who doesn't see it. */
  label: string;
  t: Translate;
  children: ComponentChildren;
}

const WIDTH = 480;
const HEIGHT = 250;

/** The frame that both windows have: a title, a row of tabs, two buttons. */
function Window({ title, tab, label, t, children }: WindowProps) {
  return (
    <svg class="terminal-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <rect class="tp-window" x="1" y="1" width={WIDTH - 2} height={HEIGHT - 2} rx="8" />
      <path class="tp-bar" d={`M1 30V9a8 8 0 0 1 8-8h${WIDTH - 18}a8 8 0 0 1 8 8v21z`} />
      <text class="tp-title" x="16" y="21">{title}</text>
      <path class="tp-line" d={`M${WIDTH - 26} 11l9 9m0-9l-9 9`} />
      <rect class="tp-faint" x="16" y="42" width="60" height="22" />
      <rect class="tp-faint" x="80" y="42" width="60" height="22" />
      <rect class="tp-tab" x="144" y="40" width="150" height="24" />
      <text class="tp-strong" x="219" y="57" text-anchor="middle">{tab}</text>
      <rect class="tp-faint" x="298" y="42" width="60" height="22" />
      <rect class="tp-page" x="16" y="64" width={WIDTH - 32} height="142" />
      {children}
      <rect class="tp-ok" x={WIDTH - 196} y="214" width="84" height="26" rx="4" />
      <text class="tp-ok-text" x={WIDTH - 154} y="232" text-anchor="middle">
        {t("terminal.picture.ok")}
      </text>
      <rect class="tp-faint" x={WIDTH - 104} y="214" width="84" height="26" rx="4" />
      <text class="tp-text" x={WIDTH - 62} y="232" text-anchor="middle">
        {t("terminal.picture.cancel")}
      </text>
    </svg>
  );
}

/** Options, tab Expert Advisors: the box that allows addresses, and ours in the list. */
export function OptionsPicture({ url, t }: { url: string; t: Translate }) {
  return (
    <Window
      title={t("terminal.picture.options")}
      tab={t("terminal.picture.tab")}
      label={t("terminal.step.allow_picture", { url })}
      t={t}
    >
      <Box y={78} text={t("terminal.picture.algo")} />
      <Box y={104} text={t("terminal.picture.allow")} here />
      <rect class="tp-here" x="44" y="128" width={WIDTH - 88} height="30" rx="3" />
      <circle class="tp-plus" cx="62" cy="143" r="8" />
      <path class="tp-plus-sign" d="M58 143h8M62 139v8" />
      <text class="tp-mono" x="80" y="147">{shortened(url)}</text>
      <rect class="tp-faint" x="44" y="162" width={WIDTH - 88} height="30" rx="3" />
    </Window>
  );
}

/** The program's window, tab Inputs: where the key is pasted. */
export function InputsPicture({ url, t }: { url: string; t: Translate }) {
  const rows = [
    ["URL", shortened(url)],
    ["API key", "ct_live_••••••••••••"],
    ["Interval between heartbeats", "60"],
    ["History start", "1970.01.01 00:00"],
  ] as const;
  return (
    <Window
      title="CalmnessSync"
      tab={t("terminal.picture.inputs")}
      label={t("terminal.step.attach_picture")}
      t={t}
    >
      <text class="tp-strong" x="28" y="84">{t("terminal.picture.variable")}</text>
      <text class="tp-strong" x="232" y="84">{t("terminal.picture.value")}</text>
      {rows.map(([name, value], at) => (
        <g key={name}>
          {at === 1 && (
            <rect
              class="tp-here"
              x="20"
              y="117"
              width={WIDTH - 40}
              height="26"
              rx="3"
            />
          )}
          <text class="tp-text" x="28" y={108 + at * 27}>{name}</text>
          <text class="tp-mono" x="232" y={108 + at * 27}>{value}</text>
        </g>
      ))}
    </Window>
  );
}

function Box({ y, text, here }: { y: number; text: string; here?: boolean }) {
  return (
    <g>
      <rect class={here ? "tp-here" : "tp-faint"} x="28" y={y} width="16" height="16" rx="2" />
      <path class="tp-tick" d={`M31.5 ${y + 8}l3.5 4 6-8`} />
      <text class={here ? "tp-strong" : "tp-text"} x="54" y={y + 13}>{text}</text>
    </g>
  );
}

/** As much of an address as fits. */
function shortened(url: string): string {
  return url.length > 38 ? `${url.slice(0, 37)}…` : url;
}

/** The house's line icons: one stroke, drawn on a 24 by 24 grid, coloured by the text around them. */

/** What each icon draws, as one SVG path. */
const PATHS = {
  arrow: "M5 12h14M13 6l6 6-6 6",
  bank: "M4 10h16M4 10l8-6 8 6M6 10v8M10 10v8M14 10v8M18 10v8M3 20h18",
  bell: "M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4",
  book: "M12 6C10 4.5 7 4 4 4v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14",
  calendar:
    "M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 11h16M8 3v5M16 3v5",
  card: "M4 6h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM3 10h18M7 15h4",
  chart: "M4 4v16h16M8 15l4-5 3 3 5-7",
  chat:
    "M5 5h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-7l-5 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM8 9.5h8M8 13h5",
  check: "M5 12.5l4.5 4.5L19 7.5",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2",
  close: "M6 6l12 12M18 6L6 18",
  copy:
    "M9 9h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1zM16 9V4a1 1 0 0 0-1-1H5a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h3",
  discord:
    "M8.5 6.5C10.8 5.8 13.2 5.8 15.5 6.5L17 5c1.2.3 2.2.8 3.2 1.5 1.2 3 1.8 6.5 1.5 10-1.2 1-2.7 1.7-4.2 2.2l-1.3-2M8.5 6.5L7 5c-1.2.3-2.2.8-3.2 1.5-1.2 3-1.8 6.5-1.5 10 1.2 1 2.7 1.7 4.2 2.2l1.3-2M6.8 16.2c3.3 1.5 7.1 1.5 10.4 0M9 11.2a.9 1.1 0 1 0 0 2.2.9 1.1 0 0 0 0-2.2zM15 11.2a.9 1.1 0 1 0 0 2.2.9 1.1 0 0 0 0-2.2z",
  download: "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14",
  edit: "M4 20h4L19 9l-4-4L4 16zM13 7l4 4",
  euro: "M18 7a6.5 6.5 0 1 0 0 10M4 10.5h9M4 13.5h8",
  file: "M7 3h7l5 5v12a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM14 3v5h5M9 13h6M9 17h6",
  globe: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18",
  home: "M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6",
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.5",
  mail:
    "M4 5h16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM3.5 6.5L12 13l8.5-6.5",
  menu: "M4 7h16M4 12h16M4 17h16",
  mentor:
    "M9 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM3 20c0-3.5 2.5-6 6-6s6 2.5 6 6M16 4.5a3 3 0 0 1 0 6M17.5 14.5c2.2.7 3.5 2.7 3.5 5.5",
  minus: "M5 12h14",
  phone:
    "M5 4h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1 1 0 0 1-1 1C11 20 4 13 4 5a1 1 0 0 1 1-1z",
  pin:
    "M12 21c4.5-4.5 7-8 7-11a7 7 0 1 0-14 0c0 3 2.5 6.5 7 11zM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
  plus: "M12 5v14M5 12h14",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5",
  settings:
    "M4 7h9M17 7h3M4 17h3M11 17h9M15 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM9 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  shield: "M12 3l8 3v6c0 4.5-3.5 7.5-8 9-4.5-1.5-8-4.5-8-9V6zM8.5 12l2.5 2.5 4.5-5",
  signal:
    "M12 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2zM8.5 15.5a5 5 0 0 1 0-7M15.5 8.5a5 5 0 0 1 0 7M5.7 18.3a9 9 0 0 1 0-12.6M18.3 5.7a9 9 0 0 1 0 12.6",
  star: "M12 4l2.5 5.2 5.5.8-4 4 1 5.6-5-2.7-5 2.7 1-5.6-4-4 5.5-.8z",
  telegram: "M21 4L3 11.3l5.5 2L18 7l-7.3 7.5L17.5 20zM8.5 13.3L10 19l2.5-3",
  user: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 20.5c0-3.5 3.5-6 8-6s8 2.5 8 6",
  warning: "M12 4l9 16H3zM12 10v5M12 17.5v.5",
  whatsapp:
    "M4 20l1.2-4A8.5 8.5 0 1 1 8.3 19zM9 8.5c-.5 3 3.5 7 6.5 6.5l.5-2-2-1-1 1c-1-.5-2-1.5-2.5-2.5l1-1-1-2z",
} as const;

/** A name in the set. */
export type IconName = keyof typeof PATHS;

/** Every name, for the living page of the design system. */
export const ICON_NAMES = Object.keys(PATHS) as IconName[];

/** What {@linkcode Icon} takes. */
export interface IconProps {
  name: IconName;
  /** 16, 20 (the default), 28 or 40 px. */
  size?: "small" | "medium" | "large" | "huge";
  /** Read aloud; without it the icon is decoration beside a text and hidden from screen readers. */
  label?: string;
}

/** An inline SVG icon in the colour of the text. */
export function Icon({ name, size = "medium", label }: IconProps) {
  return (
    <svg
      class={`icon icon-${size}`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : "true"}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

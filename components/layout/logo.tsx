/** The house's mark: a C that holds one candlestick, crossed by a calm wave. */

/** The mark alone, in the colour of the text (gold on black). */
export function LogoMark({ class: look = "logo-mark" }: { class?: string }) {
  return (
    <svg class={look} viewBox="0 0 48 48" fill="none" aria-hidden="true">
      <path
        d="M39.5 12.5A19 19 0 1 0 39.5 35.5"
        stroke="currentColor"
        stroke-width="2.6"
        stroke-linecap="round"
      />
      <path d="M24 11v26" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
      <rect x="20" y="17" width="8" height="14" rx="1.5" fill="currentColor" />
      <path
        d="M9.5 27.5c4-5.5 7.5-5.5 10.5-3.5 M28 24c4 3.5 8 5 15.5-3"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
      />
    </svg>
  );
}

/** The mark and the name, for headers. */
export function Logo() {
  return (
    <span class="logo">
      <LogoMark />
      <span class="logo-name">
        Calmness <span>Trading</span>
      </span>
    </span>
  );
}

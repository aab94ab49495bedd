/** The document around every page. */
import { asset } from "fresh/runtime";
import { define } from "@/app_state.ts";

/** The one font file; the build gives it the same hash here and in the stylesheet, so the preload serves it. */
const FONT = "/fonts/inter-latin-wght-5.3.0.woff2";

/** `<html>` with the stylesheet, the icon and the font; pages add their title by `PageHead`. */
export default define.page(({ Component, state }) => (
  <html lang={state?.locale ?? "fr"}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#000000" />
      <title>Calmness Trading</title>
      <link rel="preload" href={asset(FONT)} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={asset("/styles.css")} />
      {state?.counted && <script src={asset("/audience.js")} defer />}
      <link rel="icon" type="image/svg+xml" href={asset("/favicon.svg")} />
      <link rel="manifest" href={asset("/manifest.webmanifest")} />
      <link rel="apple-touch-icon" href={asset("/apple-touch-icon.png")} />
    </head>
    <body>
      <Component />
    </body>
  </html>
));

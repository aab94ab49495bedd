import { asset } from "fresh/runtime";
import { define } from "../define.ts";

export default define.page(function App({ Component, url }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Fixture</title>
        <link rel="icon" href="data:," />
        <meta name="description" content="default" />
        <link rel="stylesheet" href={asset("/styles.css")} />
        <script src={asset("/plain.js")} defer></script>
      </head>
      <body data-path={url.pathname}>
        <Component />
      </body>
    </html>
  );
});

import type { FunctionComponent } from "preact";
import Counter from "./islands/Counter.tsx";

const OFFERS = Array.from({ length: 12 }, (_, i) => ({
  name: `Offer ${i}`,
  price: `${i * 10 + 9} €`,
  features: ["Signals every day", "A course", "A mentor & a <plan>", "Support by mail"],
}));

export function Shell({ Component }: { Component: FunctionComponent }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Bench</title>
        <link rel="stylesheet" href="/styles.css" />
      </head>
      <body>
        <Component />
      </body>
    </html>
  );
}

export function Layout({ Component }: { Component: FunctionComponent }) {
  return (
    <>
      <header class="site">
        <nav>
          {["Home", "Services", "Prices", "Blog", "Sign in"].map((name) => (
            <a key={name} href={`/${name.toLowerCase()}`}>{name}</a>
          ))}
        </nav>
      </header>
      <main>
        <Component />
      </main>
      <footer>© the company, all rights reserved</footer>
    </>
  );
}

export function Page() {
  return (
    <>
      <h1>Offers</h1>
      <Counter start={3} />
      <div class="offers">{OFFERS.map((offer) => <Offer key={offer.name} {...offer} />)}</div>
    </>
  );
}

function Offer({ name, price, features }: typeof OFFERS[number]) {
  return (
    <article class="offer">
      <h2>{name}</h2>
      <p class="price">{price}</p>
      <ul>{features.map((feature) => <li key={feature}>{feature}</li>)}</ul>
      <a class="button" href={`/checkout/${name}`}>Choose this offer</a>
    </article>
  );
}

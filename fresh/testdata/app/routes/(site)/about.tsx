import { Head } from "fresh/runtime";

export default async function About() {
  const who = await Promise.resolve("us");
  return (
    <>
      <Head>
        <title>About {who}</title>
        <meta name="description" content="who > we & are" />
        <link rel="canonical" href="https://example.com/about" />
      </Head>
      <h1>About {who}</h1>
    </>
  );
}

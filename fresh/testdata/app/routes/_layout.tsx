import { define } from "../define.ts";

export default define.layout(function Layout({ Component }) {
  return (
    <div class="layout">
      <nav>
        <a href="/">Home</a> <a href="/blog">Blog</a> <a href="/about">About</a>
      </nav>
      <main>
        <Component />
      </main>
    </div>
  );
});

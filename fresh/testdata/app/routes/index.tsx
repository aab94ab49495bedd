import { define } from "../define.ts";
import Counter from "../islands/Counter.tsx";

export default define.page(function Home() {
  return (
    <>
      <h1>Home</h1>
      <p>Start: {3}</p>
      <Counter start={3} />
      <p>After</p>
    </>
  );
});

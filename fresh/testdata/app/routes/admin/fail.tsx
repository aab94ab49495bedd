export default function Fail(): never {
  throw new Error("no luck");
}

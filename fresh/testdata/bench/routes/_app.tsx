export { Shell as default } from "../tree.tsx";

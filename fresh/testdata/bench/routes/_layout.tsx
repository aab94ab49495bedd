export { Layout as default } from "../tree.tsx";

export { Page as default } from "../tree.tsx";

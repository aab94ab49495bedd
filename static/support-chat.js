export * from "../islands/support/open_chat.tsx";

// Opens the chat in place on the first click; without it the link leads to /support.
const link = document.querySelector("#support-link");
const open = () => import(link.dataset.chat).then((chat) => chat.open(link));
link.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open().catch(() => location.assign(link.href));
});
if (link.dataset.live) {
  const [title, badge] = [document.title, link.querySelector(".support-badge")];
  link.live = new EventSource("/api/support/events");
  link.live.addEventListener("change", ({ data }) => {
    const { unread } = JSON.parse(data).conversation;
    badge.hidden = !unread;
    badge.firstChild.textContent = unread;
    document.title = (unread ? `(${unread}) ` : "") + title;
  });
}

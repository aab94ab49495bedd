/**
 * Small help while a form is filled in: a field that is left empty or misspelled says so at once,
 * and a form on its way shows it. Without it the server says the same.
 */
import { useEffect } from "preact/hooks";

/** What {@linkcode FormAid} takes. */
export interface FormAidProps {
  /** The form's id. */
  form: string;
  /** On the button while the form is on its way. */
  sending: string;
  messages: { required: string; email?: string };
}

/** Draws nothing; it looks after the form around it. */
export default function FormAid({ form, sending, messages }: FormAidProps) {
  useEffect(() => {
    const element = document.getElementById(form) as HTMLFormElement;
    const end = new AbortController();
    hint(element, messages, end.signal);
    showSending(element, sending, end.signal);
    return () => end.abort();
  }, []);
  return null;
}

function hint(form: HTMLFormElement, messages: FormAidProps["messages"], signal: AbortSignal) {
  const touched = new Set<HTMLInputElement>();
  let pressed = false;
  const press = ({ type }: Event) => void (pressed = type === "pointerdown");
  for (const type of ["pointerdown", "pointerup", "pointercancel"]) {
    addEventListener(type, press, { signal, capture: true });
  }

  form.addEventListener("input", ({ target }) => {
    const field = target as HTMLInputElement;
    touched.add(field);
    if (field.hasAttribute("aria-invalid") && field.validity.valid) tell(field, undefined);
  }, { signal });

  form.addEventListener("focusout", ({ target }) => {
    const field = target as HTMLInputElement;
    // Passing through an empty field on the way to another is no mistake yet.
    if (!touched.has(field)) return;
    const { valueMissing, typeMismatch } = field.validity;
    const message = valueMissing ? messages.required : typeMismatch && messages.email;
    const act = () => message && tell(field, message);
    // A new line moves what is below it, a button that is being pressed too: its click would be lost.
    if (pressed) addEventListener("pointerup", () => setTimeout(act), { once: true, signal });
    else act();
  }, { signal });
}

/** Puts the message under the field and ties it to it; without one, takes away what was there. */
function tell(field: HTMLInputElement, message: string | undefined): void {
  const errorId = `${field.id}-error`;
  const described = (field.getAttribute("aria-describedby") ?? "").split(" ")
    .filter((id) => id && id !== errorId);
  document.getElementById(errorId)?.remove();
  field.removeAttribute("aria-invalid");
  if (message) {
    const line = document.createElement("p");
    line.id = errorId;
    line.className = "field-error";
    line.textContent = message;
    field.closest(".field, .choice-text")?.append(line);
    field.setAttribute("aria-invalid", "true");
    described.unshift(errorId);
  }
  field.setAttribute("aria-describedby", described.join(" "));
}

function showSending(form: HTMLFormElement, sending: string, signal: AbortSignal) {
  const button = form.querySelector("button")!;
  const label = button.textContent;
  form.addEventListener("submit", () => {
    button.textContent = sending;
    // Once the browser has taken the form's data.
    setTimeout(() => button.disabled = true);
  }, { signal });
  addEventListener("pageshow", ({ persisted }) => {
    // The page may come back from the browser's memory as it was left.
    if (!persisted) return;
    button.textContent = label;
    button.disabled = false;
  }, { signal });
}

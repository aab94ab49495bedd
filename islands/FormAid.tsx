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
export default function FormAid({ form: id, sending, messages }: FormAidProps) {
  useEffect(() => {
    const form = document.getElementById(id) as HTMLFormElement;
    const button = form.querySelector("button")!;
    const label = button.textContent;
    const touched = new Set<EventTarget>();

    const check = ({ target, type }: Event) => {
      if (type === "input") touched.add(target!);
      // Passing through an empty field on the way to another is no mistake yet.
      if (type === "focusout" && touched.has(target!)) {
        tell(target as HTMLInputElement, messages);
      }
    };
    const send = () => {
      button.textContent = sending;
      // After the browser has taken the form's data.
      setTimeout(() => button.disabled = true);
    };
    // The page may come back from the browser's memory as it was left.
    const revive = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      button.textContent = label;
      button.disabled = false;
    };

    form.addEventListener("input", check);
    form.addEventListener("focusout", check);
    form.addEventListener("submit", send);
    addEventListener("pageshow", revive);
    return () => removeEventListener("pageshow", revive);
  }, []);
  return null;
}

function tell(field: HTMLInputElement, messages: FormAidProps["messages"]): void {
  const errorId = `${field.id}-error`;
  const { valueMissing, typeMismatch } = field.validity;
  const message = valueMissing ? messages.required : typeMismatch ? messages.email : undefined;
  document.getElementById(errorId)?.remove();
  field.removeAttribute("aria-invalid");
  const others = (field.getAttribute("aria-describedby") ?? "").split(" ")
    .filter((name) => name && name !== errorId);
  if (message) {
    const line = document.createElement("p");
    line.id = errorId;
    line.className = "field-error";
    line.textContent = message;
    field.closest(".field, .choice-text")?.append(line);
    field.setAttribute("aria-invalid", "true");
    others.unshift(errorId);
  }
  if (others.length > 0) field.setAttribute("aria-describedby", others.join(" "));
  else field.removeAttribute("aria-describedby");
}

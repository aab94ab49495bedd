/**
 * Shows how far an import is: the file on its way, then its entries being stored. Without it the form
 * goes the same way, and the browser waits.
 */
import { useEffect, useState } from "preact/hooks";

/** What {@linkcode ImportProgress} takes. */
export interface ImportProgressProps {
  /** The form's id. */
  form: string;
  /** What its sending does: a file to be read, or a read report to be stored. */
  job: { kind: "send"; source: string } | { kind: "store"; source: string; total: number };
  /** Where to go afterwards; the import's id is put behind it when a file was sent. */
  next: string;
  texts: { sending: string; working: string; failed: string };
}

/** How far it is; without a value its end isn't known. */
interface Step {
  label: string;
  value?: number;
}

const LOOK_EVERY_MS = 400;

/** The bar, while there is something to wait for. */
export default function ImportProgress({ form, job, next, texts }: ImportProgressProps) {
  const [step, setStep] = useState<Step | null>(null);
  const [failure, setFailure] = useState("");

  useEffect(() => {
    const element = document.getElementById(form) as HTMLFormElement;
    const button = element.querySelector("button")!;
    const end = new AbortController();
    element.addEventListener("submit", async (event) => {
      // The browser's own way tells of a missing file.
      if (job.kind === "send" && !fileOf(element)) return;
      event.preventDefault();
      button.disabled = true;
      setFailure("");
      try {
        const id = job.kind === "send"
          ? await send(element, job.source, texts, setStep)
          : await store(job, texts, setStep);
        location.assign(next + id);
      } catch (error) {
        setStep(null);
        setFailure(error instanceof Refusal ? error.message : texts.failed);
        button.disabled = false;
      }
    }, { signal: end.signal });
    return () => end.abort();
  }, []);

  return (
    <div aria-live="polite">
      {step && (
        <label class="progress">
          <span>{step.label}</span>
          <progress value={step.value} max={1} />
        </label>
      )}
      {failure && <p class="field-error" role="alert">{failure}</p>}
    </div>
  );
}

/** What the server says is wrong, in the reader's language. */
class Refusal extends Error {}

function fileOf(form: HTMLFormElement): File | undefined {
  const { files } = form.elements.namedItem("file") as HTMLInputElement;
  return files?.[0];
}

async function send(
  form: HTMLFormElement,
  url: string,
  texts: ImportProgressProps["texts"],
  tell: (step: Step) => void,
): Promise<string> {
  tell({ label: texts.sending, value: 0 });
  const file = fileOf(form)!;
  const data = new FormData(form);
  data.set("file", await packed(file), file.name);
  const answer = await new Promise<XMLHttpRequest>((resolve, reject) => {
    // `fetch` doesn't tell how much of a body has gone.
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.responseType = "json";
    request.setRequestHeader("accept", "application/json");
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      if (loaded < total) tell({ label: texts.sending, value: loaded / total });
    });
    request.upload.addEventListener("load", () => tell({ label: texts.working }));
    request.addEventListener("load", () => resolve(request));
    request.addEventListener("error", reject);
    request.send(data);
  });
  if (answer.status !== 200) throw refusal(answer.response);
  return answer.response.import.id;
}

/** Reports in HTML shrink to a twentieth. */
async function packed(file: File): Promise<Blob> {
  if (!/\.(html?|csv|txt)$/i.test(file.name) || typeof CompressionStream === "undefined") {
    return file;
  }
  const stream = file.stream().pipeThrough(new CompressionStream("gzip"));
  return await new Response(stream).blob();
}

async function store(
  job: { source: string; total: number },
  texts: ImportProgressProps["texts"],
  tell: (step: Step) => void,
): Promise<string> {
  tell({ label: texts.working, value: 0 });
  const look = setInterval(async () => {
    const response = await fetch(job.source).catch(() => null);
    if (!response?.ok) return;
    const { done } = (await response.json()).import;
    if (done !== null) tell({ label: texts.working, value: done / job.total });
  }, LOOK_EVERY_MS);
  try {
    const response = await fetch(`${job.source}/store`, { method: "POST" });
    if (!response.ok) throw refusal(await response.json());
    return "";
  } finally {
    clearInterval(look);
  }
}

/** The sentence of a problem: a field's before the whole's. */
function refusal(problem: { title?: string; detail?: string; fields?: Record<string, string> }) {
  const [field] = Object.values(problem?.fields ?? {});
  return new Refusal(field ?? problem?.detail ?? problem?.title);
}

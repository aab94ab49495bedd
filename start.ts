/** `deno task start`: serves the build in production. */
import { readConfig } from "@/config.ts";
import { readEnvironment } from "@/environment.ts";
import { serve } from "@/serve.ts";
import { loadBuild } from "@/load_build.ts";

const config = readConfig(readEnvironment(), "app");

serve(config.port, loadBuild, (origin) => {
  console.log(`Calmness Trading is open at ${config.publicUrl} (${origin} on this machine).`);
  if (!config.smtpUrl) console.log("SMTP_URL is not set: mail is kept at /admin/mailbox.");
});

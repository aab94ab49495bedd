/** `deno task demo`: builds, fills an empty store with made-up data and serves it. */
import { readConfig } from "@/config.ts";
import { readEnvironment } from "@/environment.ts";
import { DEMO_LOGINS, DEMO_PASSWORD } from "@/demo/people.ts";
import { builder } from "@/builder.ts";
import { loadBuild } from "@/load_build.ts";
import { serve } from "@/serve.ts";

Deno.env.set("APP_MODE", "demo");
const config = readConfig(readEnvironment(), "demo");

// Whoever has just built (the tests do, once for all of them) need not build again.
if (Deno.env.get("DEMO_BUILD") !== "off") await builder.build();

serve(config.port, loadBuild, async (origin) => {
  const { services } = await import("@/main.ts");
  console.log(`\nCalmness Trading is open at ${config.publicUrl} (${origin} on this machine).\n`);
  if (services.demo) {
    console.log(`  Client  ${DEMO_LOGINS.client}   ${DEMO_PASSWORD}`);
    console.log(`  Admin   ${DEMO_LOGINS.admin}     ${DEMO_PASSWORD}`);
  }
  if (config.adminEmail) console.log(`  Owner   ${config.adminEmail}, with ADMIN_PASSWORD`);
  console.log(`\n  Shop    ${config.publicUrl}/services/signaux`);
  console.log(`  Office  ${config.publicUrl}/admin/payments`);
  console.log(`  API     ${config.publicUrl}/api/docs`);
  if (!config.smtpUrl) {
    console.log(`  Mail    ${config.publicUrl}/admin/mailbox (SMTP_URL is not set)`);
  }
  console.log("");
});

/** The optional `.env` file. */
import process from "node:process";

/** Reads `.env` where there is one; variables that are set already win. */
export function loadEnvFile(): void {
  try {
    process.loadEnvFile(".env");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

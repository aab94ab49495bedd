/**
 * Builds an app and serves it during development. Not needed in production.
 *
 * @module
 */
export {
  Builder,
  type BuildOptions,
  type ResolvedBuildConfig,
  type TransformArgs,
  type TransformFn,
  type TransformResult,
} from "./builder.ts";

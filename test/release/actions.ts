/** What of an action a workflow depends on. */
export interface Action {
  /** The commit that the workflow names, and the tag that it has. */
  commit: string;
  tag: string;
  inputs: readonly string[];
  required: readonly string[];
}

/** The inputs as each action's own action.yml names them at that tag: https://github.com/OWNER/NAME. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  "actions/checkout": {
    commit: "08c6903cd8c0fde910a37f88322edcfb5dd907a8",
    tag: "v5.0.0",
    inputs: [
      "repository",
      "ref",
      "token",
      "persist-credentials",
      "path",
      "fetch-depth",
      "fetch-tags",
    ],
    required: [],
  },
  "actions/setup-node": {
    commit: "a0853c24544627f65ddf259abe73b1d18a591444",
    tag: "v5.0.0",
    inputs: [
      "node-version",
      "architecture",
      "check-latest",
      "registry-url",
      "scope",
      "token",
      "cache",
    ],
    required: [],
  },
  "actions/upload-artifact": {
    commit: "ea165f8d65b6e75b540449e92b4886f43607fa02",
    tag: "v4.6.2",
    inputs: [
      "name",
      "path",
      "if-no-files-found",
      "retention-days",
      "compression-level",
      "overwrite",
      "include-hidden-files",
    ],
    required: ["path"],
  },
  "actions/download-artifact": {
    commit: "634f93cb2916e3fdff6788551b99b062d0335ce0",
    tag: "v5.0.0",
    inputs: [
      "name",
      "artifact-ids",
      "path",
      "pattern",
      "merge-multiple",
      "github-token",
      "repository",
      "run-id",
    ],
    required: [],
  },
  "actions/attest-build-provenance": {
    commit: "977bb373ede98d70efdf65b84cb5f73e068dcc2a",
    tag: "v3.0.0",
    inputs: [
      "subject-path",
      "subject-digest",
      "subject-name",
      "subject-checksums",
      "push-to-registry",
      "show-summary",
      "github-token",
    ],
    required: [],
  },
};

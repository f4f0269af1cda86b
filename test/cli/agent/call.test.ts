import { expect, test } from "vitest";
import { callOf } from "../../../src/cli/agent/call.ts";
import { Cli } from "../../../src/cli/command.ts";
import { leadAddCommand } from "../../../src/cli/commands/lead/add.ts";
import { replyCommand } from "../../../src/cli/commands/reply.ts";
import { processStreams } from "../../../src/cli/output/streams.ts";

// What an option names is looked at as what an argument names.

test.each([
  {
    ...{ command: leadAddCommand, name: "lead add", args: ["Petra", "--from", "stray-3"] },
    given: [
      { name: "name", value: "Petra" },
      { name: "id", value: "stray-3" },
    ],
  },
  {
    ...{ command: replyCommand, name: "reply", args: ["4", "--from", "stray-3"] },
    given: [
      { name: "message-id", value: "4" },
      { name: "stray-id", value: "stray-3" },
    ],
  },
])("$name --from", ({ command, name, args, given }) => {
  const parsed = command(new Cli(processStreams()));
  parsed.action(() => undefined).parse(args, { from: "user" });
  const call = callOf(parsed, name);
  expect(call.given).toEqual(given);
  expect(call.arguments).toEqual(args.slice(0, 1));
});

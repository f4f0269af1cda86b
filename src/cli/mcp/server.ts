import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  type Tool as ToolListing,
} from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { EFFECTS } from "../../domain/agent/effect.ts";
import type { RunProgram } from "../command.ts";
import { effectOf } from "../description/effects.ts";
import { Fence, type Schema } from "./fence.ts";
import { type FailureDocument, runLine } from "./run.ts";
import { failureSchema, schemaOf } from "./schemas.ts";
import type { CommandLine, Tool } from "./tool.ts";
import { TOOLS } from "./tools.ts";

/** In bytes: a longer frame is no request of an agent's. */
const MAX_FRAME = 4_000_000;

/** What a server needs of the process that it runs in. */
export interface Serving {
  readonly program: RunProgram;
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  /** Folders of the user that no error may tell, longest first, and what stands for them. */
  readonly hidden: readonly (readonly [path: string, shown: string])[];
  /** Ends it. */
  readonly stop: AbortSignal;
}

/**
 * Serves the Model Context Protocol over standard input and output until the client goes. Each call runs
 * a command with `agent:NAME` as its actor, so that whatever the command line refuses to an agent is
 * refused here.
 */
export async function serve(serving: Serving): Promise<void> {
  const fence = new Fence();
  const server = new Server(
    { name: "tickler", version: __VERSION__ },
    { capabilities: { tools: {} }, instructions: `${INSTRUCTIONS}\n${fence.meaning}` },
  );
  const listings = TOOLS.map(listing);
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listings }));
  let last: Promise<unknown> = Promise.resolve();
  server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: given } }) => {
    const called = TOOLS.find((each) => each.name === name);
    if (!called) throw new McpError(ErrorCode.InvalidParams, `there is no tool ${name}`);
    const input = called.input.safeParse(given ?? {});
    if (!input.success) return failure(z.prettifyError(input.error));
    const line = called.line(input.data as never);
    const env = { ...serving.env, TICKLER_ACTOR: actorOf(serving.env, server) };
    // One at a time: two in one process would be one to the lock of a mailbox.
    const result = last.then(() => call(called, line, { ...serving, env }, fence));
    last = result.catch(() => undefined);
    return result;
  });
  await untilGone(server, serving);
  await last;
}

const INSTRUCTIONS = `Tickler emails sales leads, follows up, and answers replies. Here you can read, draft, plan and stop.
Nothing that you do sends mail: plans and drafts wait for a person, who types \`tickler approve TOKEN\` or \`tickler drafts approve ID\`.
When in doubt whether to write to somebody, don't: leave a note, and tell the person.`;

function listing(each: Tool): ToolListing {
  const { name, title, description, command, flags, input, idempotent } = each;
  const effect = effectOf({ command, arguments: [], options: flags });
  return {
    name,
    title,
    description,
    inputSchema: z.toJSONSchema(input) as ToolListing["inputSchema"],
    outputSchema: outputOf(each) as ToolListing["outputSchema"],
    annotations: {
      title,
      readOnlyHint: EFFECTS[effect].coarse === "reads",
      destructiveHint: false,
      idempotentHint: idempotent,
      openWorldHint: false,
    },
  };
}

/** What a tool's result is: an object, so that a list stands under a name. */
function outputOf({ command, flags, list }: Tool): Schema {
  const { $schema: _, $defs, ...schema } = schemaOf(command, flags);
  const defs = $defs === undefined ? {} : { $defs };
  if (list === null) return { ...schema, ...defs, type: "object" };
  return {
    type: "object",
    properties: { [list]: schema },
    required: [list],
    additionalProperties: false,
    ...defs,
  };
}

async function call(
  called: Tool,
  line: CommandLine,
  serving: Serving,
  fence: Fence,
): Promise<CallToolResult> {
  const { document, failure: failed } = await runLine(serving.program, serving.env, line);
  if (failed !== null) {
    // An error may quote a name, or what a server said.
    const { error } = fence.around(failed, failureSchema()) as FailureDocument;
    const lines = [`${error.code}: ${error.message}`, ...(error.hint === null ? [] : [error.hint])];
    return failure(withoutPaths([fence.meaning, ...lines].join("\n"), serving));
  }
  const schema = outputOf(called);
  const whole = called.list === null ? document : { [called.list]: document };
  // What is wrong stands in results as well: an inbox that can't be read, by its path.
  const told = mapTexts(whole, (text) => withoutPaths(text, serving));
  const structuredContent = fence.around(told, schema) as Record<string, unknown>;
  return {
    content: [{ type: "text", text: `${fence.meaning}\n${JSON.stringify(structuredContent)}` }],
    structuredContent,
  };
}

function failure(text: string): CallToolResult {
  return { content: [{ type: "text", text }], isError: true };
}

function withoutPaths(text: string, { hidden }: Serving): string {
  return hidden.reduce((left, [path, shown]) => left.replaceAll(path, shown), text);
}

/** The same value with each text in it, but for names of fields, as `change` gives it. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, mapTexts(each, change)]),
  );
}

/** `agent:` and the name that the client gives itself, as far as it is one. */
function actorOf(env: NodeJS.ProcessEnv, server: Server): string {
  const given = env.TICKLER_ACTOR?.trim() ?? "";
  if (given.startsWith("agent:")) return given;
  const name = (server.getClientVersion()?.name ?? "")
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/gu, "-")
    // An agent's name begins with a letter or a digit.
    .replace(/^[^a-z0-9]+/u, "")
    .slice(0, 40);
  return `agent:${name === "" ? "mcp" : name}`;
}

/** Resolves once the client has closed its end, or the process is asked to stop. */
async function untilGone(server: Server, { stdin, stdout, stop }: Serving): Promise<void> {
  const transport = new StdioServerTransport(stdin as never, stdout as never, {
    maxBufferSize: MAX_FRAME,
  });
  const gone = new Promise<void>((resolve) => {
    server.onclose = resolve;
    stdin.once("end", resolve);
    stdin.once("close", resolve);
    stop.addEventListener("abort", () => resolve(), { once: true });
  });
  await server.connect(transport);
  await gone;
}

import { join } from "node:path";
import type { Config } from "../../config.ts";
import { DAY_COUNTS } from "../../domain/health.ts";
import { beforeCrash } from "../../platform/last-words.ts";
import type {
  Clock,
  Inbox,
  Mailer,
  PassObserver,
  Store,
  Writer,
} from "../../service/ports/index.ts";
import type { PassFigures } from "../../telemetry/ports/pass.ts";
import type { Receiver } from "../../telemetry/records.ts";
import type { ReceiverStates } from "../../telemetry/states.ts";
import type { Telemetry } from "../../telemetry/telemetry.ts";

/** Commands that run by themselves, and so may try a receiver that fails. */
const PASSES = ["tick", "watch", "sync"];

/** What records at each port. */
interface Recorders {
  store: typeof import("../../telemetry/recorded.ts").recordedStore;
  mailer: typeof import("../../telemetry/recorded.ts").recordedMailer;
  inbox: typeof import("../../telemetry/recorded.ts").recordedInbox;
  writer: typeof import("../../telemetry/recorded.ts").recordedWriter;
  observer: typeof import("../../telemetry/recorded.ts").passObserver;
}

/** How a command ended. */
export interface CommandEnd {
  readonly exitCode: number;
  /** Monotonic milliseconds. */
  readonly took: number;
  /** What it failed with; undefined where it did not. */
  readonly error: unknown;
}

/** What a command tells the outside: it puts recorders around the ports, and hands records over. */
export class Recording {
  readonly #telemetry: Telemetry;
  readonly #recorders: Recorders;
  readonly #isPass: boolean;
  readonly #config: Config;
  readonly #forget: () => void;
  #hasFlushed = false;

  private constructor(telemetry: Telemetry, recorders: Recorders, isPass: boolean, config: Config) {
    this.#telemetry = telemetry;
    this.#recorders = recorders;
    this.#isPass = isPass;
    this.#config = config;
    this.#forget = beforeCrash(async (error) => {
      telemetry.log("process.crashed", {}, { error });
      await telemetry.flush(true);
    });
  }

  /** @param command what runs, without its arguments */
  static async start(config: Config, clock: Clock, command: string): Promise<Recording> {
    const {
      recordedStore: store,
      recordedMailer: mailer,
      recordedInbox: inbox,
      recordedWriter: writer,
      passObserver: observer,
      ReceiverStates,
      STATES_FILE,
      Telemetry,
    } = await import("../../telemetry/recorded.ts");
    const { values, home } = config;
    const states = new ReceiverStates(join(home.dataDir, STATES_FILE));
    const telemetry = new Telemetry({
      receivers: await receiversOf(config, states, () => clock.now().getTime()),
      states,
      level: values["log.level"],
      personal: values["log.personal"],
      clock,
    });
    telemetry.begin(command);
    return new Recording(
      telemetry,
      { store, mailer, inbox, writer, observer },
      PASSES.includes(command),
      config,
    );
  }

  store(store: Store): Store {
    return this.#recorders.store(store, this.#telemetry);
  }

  mailer(mailer: Mailer): Mailer {
    return this.#recorders.mailer(mailer, this.#telemetry);
  }

  inbox(inbox: Inbox): Inbox {
    const kind = this.#config.values["imap.url"] === null ? "maildir" : "imap";
    return this.#recorders.inbox(inbox, kind, this.#telemetry);
  }

  writer(writer: Writer): Writer {
    return this.#recorders.writer(writer, this.#telemetry);
  }

  observer(store: Store, mailbox: string, clock: Clock): PassObserver {
    const { values } = this.#config;
    const isMeasured = values["log.otlp_url"] !== null;
    const fromMidnight = isMeasured && values["log.otlp_temporality"] === "cumulative";
    return this.#recorders.observer(
      this.#telemetry,
      isMeasured ? () => figuresOf(store, mailbox, clock.now(), fromMidnight) : null,
    );
  }

  /** Hands over what was recorded so far; two seconds at most. */
  async flush(): Promise<void> {
    this.#hasFlushed = true;
    await this.#telemetry.flush(this.#isPass);
  }

  /** The command has ended: nothing is recorded any more. */
  async end({ exitCode, took, error }: CommandEnd): Promise<void> {
    this.#telemetry.end(exitCode, took, error);
    // What failed after the last tick of a watch fails again: nobody waits for it twice.
    await this.#telemetry.flush(this.#isPass && !this.#hasFlushed);
    this.#forget();
  }
}

async function receiversOf(
  config: Config,
  states: ReceiverStates,
  now: () => number,
): Promise<Receiver[]> {
  const { values } = config;
  const { keepsSecrets } = await import("../../config.ts");
  const receivers: Receiver[] = [];
  const file = values["log.file"];
  if (file !== null) {
    const { fileReceiver } = await import("../../telemetry/receivers/file.ts");
    const limits = { maxSize: values["log.max_size"], keep: values["log.keep"] };
    receivers.push(fileReceiver({ path: file, ...limits }));
  }
  const url = values["log.otlp_url"];
  if (url !== null) {
    const { otlpReceiver } = await import("../../telemetry/receivers/otlp.ts");
    const command = values["log.otlp_headers_command"];
    receivers.push(
      otlpReceiver({
        url,
        headers: command === null ? null : printed("log.otlp_headers_command", command),
        keepsSecrets: keepsSecrets(url),
        temporality: values["log.otlp_temporality"],
        // https://opentelemetry.io/docs/specs/semconv/resource/
        resource: {
          "service.name": "tickler",
          "service.version": __VERSION__,
          "service.instance.id": states.id,
          "process.runtime.name": "nodejs",
          "process.runtime.version": process.versions.node,
          "os.type": process.platform,
          "process.pid": process.pid,
        },
      }),
    );
  }
  const dsn = values["log.sentry_dsn_command"];
  if (dsn !== null) {
    const { sentryReceiver } = await import("../../telemetry/receivers/sentry.ts");
    receivers.push(
      sentryReceiver({ dsn: printed("log.sentry_dsn_command", dsn), keepsSecrets, states, now }),
    );
  }
  return receivers;
}

/** Runs a command that prints a secret, each time that it is called. */
function printed(key: string, command: string): (signal: AbortSignal) => Promise<string> {
  return async (signal) => {
    const { linesPrintedBy } = await import("../printed-by.ts");
    return linesPrintedBy(key, command, signal);
  };
}

async function figuresOf(
  store: Store,
  mailbox: string,
  now: Date,
  fromMidnight: boolean,
): Promise<PassFigures> {
  // The day of UTC: all machines of a team have the same one.
  const midnight = new Date(now.getTime() - (now.getTime() % 86_400_000));
  return store.read(async ({ figures }) => {
    const { queued, queuedSince, uncertain } = await figures.outbox(mailbox);
    const steps = fromMidnight ? await figures.stepsSince(midnight) : null;
    const counts = Object.fromEntries(
      Object.entries(DAY_COUNTS).map(([name, step]) => [name, steps?.get(step) ?? 0]),
    );
    return { queued, queuedSince, uncertain, since: steps && { at: midnight, counts } };
  });
}

/**
 * The composition root: from settings to everything that a use case works with. It knows no
 * terminal; the command line is one of its users. May import every layer but `cli` and `json`.
 */
import type { Config, DatabaseTarget, Home } from "../config.ts";
import { DEFAULT_MAILBOX } from "../domain/email.ts";
import { AppError } from "../domain/errors.ts";
import { frozenClock, systemClock } from "../service/ports/clock.ts";
import type {
  AddressChecks,
  Clock,
  DatabaseReader,
  DatabaseStatus,
  PassObserver,
  RehearsalCopy,
  Store,
  Writer,
} from "../service/ports/index.ts";
import type { Services } from "../service/services.ts";
import type { TickSource } from "../service/tick/mailboxes/tick-all.ts";
import type { TickContext } from "../service/tick/tick.ts";
import { actorOf } from "./actor.ts";
import { databaseStatus, inspectDatabase, openDatabase } from "./database/open.ts";
import type { Hooks } from "./hooks/hooks.ts";
import type { IdleNote } from "./idle/note.ts";
import { ConfiguredMailbox } from "./mailbox.ts";
import { policyOf } from "./policy.ts";
import type { LogReceiverState } from "./telemetry/receivers.ts";
import type { CommandEnd, Recording } from "./telemetry/recording.ts";

/** What an App is made from. */
export interface AppOptions {
  /** The environment, in which settings and secrets are looked up. */
  readonly env: NodeJS.ProcessEnv;
  /** A database that goes before every setting: the path of an SQLite file, or a `postgres://` URL. */
  readonly db?: string | undefined;
  /** A configuration file in place of the one under the home. */
  readonly config?: string | undefined;
  /** Whether programs that write texts may show what they print on stderr. */
  readonly verbose?: boolean | undefined;
  /** Who does it, in place of whom the environment names: an agent, with who approved. */
  readonly actor?: string | undefined;
}

/**
 * The program put together. Everything is made on first use and kept, so that a user of it pays for
 * nothing that it does not need. `close` releases what was opened.
 */
export class App {
  readonly #options: AppOptions;
  readonly #mailboxes = new Map<string, ConfiguredMailbox>();
  #home: Promise<Home> | undefined;
  #config: Promise<Config> | undefined;
  #clock: Promise<Clock> | undefined;
  #services: Promise<Services> | undefined;
  #store: Promise<Store> | undefined;
  #existing: Promise<Store | null> | undefined;
  #recording: Promise<Recording | null> | undefined;
  #command = "";
  /** What works by itself, where no person has typed the command. */
  #program: "tick" | null = null;
  #actor: string | undefined;

  constructor(options: AppOptions) {
    this.#options = options;
    this.#actor = options.actor;
  }

  /** Where files are. @throws AppError `config`, `usage` */
  home(): Promise<Home> {
    this.#home ??= this.#resolveHome();
    return this.#home;
  }

  async #resolveHome(): Promise<Home> {
    const { resolveHome } = await import("../config.ts");
    const { env, db, config } = this.#options;
    return resolveHome(env, { db, config });
  }

  /** The settings, checked. @throws AppError `config` */
  config(): Promise<Config> {
    this.#config ??= this.#loadConfig();
    return this.#config;
  }

  async #loadConfig(): Promise<Config> {
    const { loadConfig } = await import("../config.ts");
    return loadConfig({ env: this.#options.env, home: await this.home() });
  }

  /** The machine's clock, or the moment that `TICKLER_NOW` names. @throws AppError `config` */
  clock(): Promise<Clock> {
    this.#clock ??= this.#makeClock();
    return this.#clock;
  }

  async #makeClock(): Promise<Clock> {
    const { env } = this.#options;
    if (!env.TICKLER_NOW) return systemClock;
    const { parseNow } = await import("../config.ts");
    const at = parseNow(env);
    return at === null ? systemClock : frozenClock(at);
  }

  /** Which database the settings name; it is not opened. */
  async database(): Promise<DatabaseTarget> {
    const { databaseTarget } = await import("../config.ts");
    return databaseTarget(await this.config());
  }

  /** The database, made or migrated where that is needed. @throws AppError `database` */
  store(): Promise<Store> {
    this.#store ??= this.#openStore();
    return this.#store;
  }

  async #openStore(): Promise<Store> {
    const { env } = this.#options;
    // Read once more at each change: which program it is may be known only after the opening.
    actorOf(env, null);
    const target = await this.database();
    const actor = () => this.#actor ?? actorOf(env, this.#program);
    const store = await openDatabase(target, await this.clock(), actor);
    // What works by itself goes by what the database says.
    if (target.engine !== "sqlite" || this.#program !== null) return store;
    const { withIdleTicks } = await import("./idle/last.ts");
    return withIdleTicks(store, target.path);
  }

  /**
   * The database if one exists that this version can use as it is; otherwise null, also where that
   * can't be found out. Makes and migrates nothing.
   */
  existingStore(): Promise<Store | null> {
    this.#existing ??= this.#findStore().catch(() => null);
    return this.#existing;
  }

  async #findStore(): Promise<Store | null> {
    const status = await this.databaseStatus();
    const usable = status !== null && status.schema.version === status.schema.program;
    return usable ? this.store() : null;
  }

  /** Looks at the database without changing anything; null where there is none. */
  async databaseStatus(): Promise<DatabaseStatus | null> {
    return databaseStatus(await this.database(), DEFAULT_MAILBOX);
  }

  /** Runs `work` on the database as it is at one moment; null where there is none. */
  async inspectDatabase<T>(work: (reader: DatabaseReader) => Promise<T>): Promise<T | null> {
    return inspectDatabase(await this.database(), work);
  }

  /** From now on the log names the program, and no person, as who did it. */
  actByItself(): void {
    this.#program = "tick";
  }

  /** From now on the log names this one as who did it. */
  actAs(actor: string): void {
    this.#actor = actor;
  }

  /** Who works: as the log names them. @throws AppError `config` */
  get actor(): string | null {
    return this.#actor ?? actorOf(this.#options.env, this.#program);
  }

  /** What the use cases work with; the same for all mailboxes, which share what they know of each other. */
  services(): Promise<Services> {
    this.#services ??= this.#makeServices();
    return this.#services;
  }

  async #makeServices(): Promise<Services> {
    const policy = policyOf(await this.config());
    const store = await this.store();
    const recording = await this.#record();
    return { policy, clock: await this.clock(), store: recording?.store(store) ?? store };
  }

  /**
   * The mailbox of this name, as the settings describe it.
   *
   * @throws AppError `config` where there is none
   */
  async mailbox(name: string = DEFAULT_MAILBOX): Promise<ConfiguredMailbox> {
    const known = this.#mailboxes.get(name);
    if (known) return known;
    const mailbox = new ConfiguredMailbox(name, (await this.config()).forMailbox(name));
    this.#mailboxes.set(name, mailbox);
    return mailbox;
  }

  /** The names of all mailboxes, the default one first. @throws AppError `config` */
  async mailboxNames(): Promise<readonly string[]> {
    return [DEFAULT_MAILBOX, ...(await this.config()).mailboxes];
  }

  /**
   * What the ticks of all mailboxes work with. A mailbox whose settings are wrong is among them by its
   * error, and holds up no other; where there is but one, it throws.
   *
   * @throws AppError `config`
   */
  async tickContexts(dry = false, note: IdleNote | null = null): Promise<TickSource[]> {
    const names = await this.mailboxNames();
    if (names.length === 1) return [await this.tickContext(DEFAULT_MAILBOX, dry, note)];
    const all: TickSource[] = [];
    for (const mailbox of names) {
      try {
        all.push(await this.tickContext(mailbox, dry));
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "config") throw error;
        all.push({ services: await this.services(), mailbox, error });
      }
    }
    return all;
  }

  /**
   * What a tick of a mailbox works with; the caller adds how it is stopped and listened to.
   *
   * @param dry nothing is to be made or changed, not even a folder
   * @param note remembers that the tick had nothing to do, where it had not
   * @throws AppError `config`
   */
  async tickContext(
    name: string = DEFAULT_MAILBOX,
    dry = false,
    note: IdleNote | null = null,
  ): Promise<TickContext> {
    this.actByItself();
    const mailbox = await this.mailbox(name);
    const others = (await this.mailboxNames()).length > 1;
    const isSpare = others && name === DEFAULT_MAILBOX;
    const mailer = await (isSpare ? mailbox.mailerOnceNeeded() : mailbox.mailer());
    const inbox = await mailbox.inbox(!dry, note?.sawFolder);
    const sent = await mailbox.sentFolder();
    const writer = await this.writer();
    // Last, so that wrong settings are reported before a database is made or migrated.
    const services = await this.services();
    const { fileSent } = mailbox;
    const ports = { services, mailbox: name, mailer, inbox, sent, fileSent, writer };
    const recording = dry ? null : await this.#record();
    if (recording === null) return ports;
    return {
      ...ports,
      mailer: recording.mailer(mailer),
      inbox: recording.inbox(inbox),
      observer: recording.observer(services.store, name, services.clock),
    };
  }

  /**
   * What remembers that a tick had nothing to do; null where the next ticks could not tell that from
   * files alone. To be called before the settings or the database are read.
   *
   * @throws AppError `config`
   */
  async idleNote(): Promise<IdleNote | null> {
    const { env, db, config } = this.#options;
    if (db !== undefined || config !== undefined) return null;
    const { IdleNote } = await import("./idle/note.ts");
    const settings = async () => {
      const loaded = await this.config();
      // What is asked before the program is loaded is the default mailbox alone.
      return isRecorded(loaded) || loaded.mailboxes.length > 0 ? null : loaded;
    };
    return IdleNote.begin({ env, home: await this.home(), settings });
  }

  /** Records a pass over a mailbox outside; undefined where nothing is recorded. */
  async observer(name: string = DEFAULT_MAILBOX): Promise<PassObserver | undefined> {
    const { store, clock } = await this.services();
    return (await this.#record())?.observer(store, name, clock);
  }

  /** Writes texts: a model or a command where one is configured, else the built-in template. */
  async writer(): Promise<Writer> {
    const { configuredWriter } = await import("./writer.ts");
    const { env, verbose } = this.#options;
    const writer = await configuredWriter(await this.config(), env, verbose === true);
    return (await this.#record())?.writer(writer) ?? writer;
  }

  /**
   * Those who are told of events; null, and nothing is loaded, where the settings name none, and the
   * database knows of none that they named before.
   */
  async hooks(): Promise<Hooks | null> {
    const { hooks } = await this.config();
    const services = await this.services();
    if (hooks.length === 0) {
      const known = await services.store.read(({ hooks: queries }) => queries.all());
      if (known.length === 0) return null;
    }
    const { Hooks } = await import("./hooks/hooks.ts");
    return new Hooks(services, hooks, this.#options.env);
  }

  /** What `lead check` asks: the DNS, and the verifier that the settings name. */
  async addressChecks(): Promise<AddressChecks> {
    const { addressChecks } = await import("./address-checks.ts");
    return addressChecks(await this.config(), this.#options.env);
  }

  /** The command that runs, without its arguments. */
  runs(command: string): void {
    this.#command = command;
  }

  /** Logs outside of the database; null, and nothing is loaded, where no setting asks for one. */
  #record(): Promise<Recording | null> {
    this.#recording ??= this.#startRecording();
    return this.#recording;
  }

  async #startRecording(): Promise<Recording | null> {
    const config = await this.config();
    if (!isRecorded(config)) return null;
    const { Recording } = await import("./telemetry/recording.ts");
    return Recording.start(config, await this.clock(), this.#command);
  }

  /** How the receivers of logs that are set have fared. */
  async logReceivers(): Promise<LogReceiverState[]> {
    const config = await this.config();
    if (!isRecorded(config)) return [];
    const { receiverStates } = await import("./telemetry/receivers.ts");
    return receiverStates(config);
  }

  /** Hands over what was recorded for logs outside; two seconds at most. */
  async flushRecords(): Promise<void> {
    await (await this.#record())?.flush();
  }

  /**
   * Records how the command ended and hands that over: two seconds at most. Only commands that have
   * read the settings know whether there is anywhere to.
   */
  async ended(end: CommandEnd): Promise<void> {
    if (this.#config === undefined) return;
    const recording = await this.#record().catch(() => null);
    await recording?.end(end);
  }

  /** A scratch copy of the database in memory, for a dry run; the caller closes it. */
  async scratch(): Promise<Store> {
    const { openScratch } = await import("../store/scratch/open.ts");
    return openScratch(await this.store());
  }

  /** A scratch copy in memory of all that many ticks work with; the caller closes it. */
  async rehearsalCopy(
    choose: (leadIds: readonly number[]) => readonly number[],
  ): Promise<RehearsalCopy> {
    const { openRehearsalCopy } = await import("../store/scratch/open.ts");
    return openRehearsalCopy(await this.store(), choose);
  }

  /** Closes connections and the database, as far as they were opened. */
  async close(): Promise<void> {
    const mailboxes = [...this.#mailboxes.values()];
    const opened = this.#store;
    // What is asked for after that is opened anew.
    this.#mailboxes.clear();
    this.#services = undefined;
    this.#store = undefined;
    this.#existing = undefined;
    await Promise.all(mailboxes.map((mailbox) => mailbox.close()));
    const store = await opened?.catch(() => undefined);
    await store?.close();
  }
}

/** Whether the settings ask for a log outside of the database. */
function isRecorded({ values }: Config): boolean {
  return (
    values["log.file"] !== null ||
    values["log.otlp_url"] !== null ||
    values["log.sentry_dsn_command"] !== null
  );
}

/** What differs between a console's database and one for tests. */
export interface ServerSettings {
  readonly port: number;
  /** False only in tests: a crash of the machine may then lose everything. */
  readonly fsync: boolean;
}

const ALWAYS: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  // TCP on loopback only: a socket's path has a length limit, and needs a folder that both accounts can reach.
  unix_socket_directories: "",
  max_connections: "200",
  max_locks_per_transaction: "128",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  maintenance_work_mem: "128MB",
  max_wal_size: "2GB",
  random_page_cost: "1.1",
  // Our statements are short; compiling them costs more than it saves.
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_messages: "warning",
  // Statements and details carry customers' text, which belongs in no log.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

const UNSAFE_BUT_FAST: Record<string, string> = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
};

/** The text of our own configuration file, which PostgreSQL's includes last. */
export function settingsFile({ port, fsync }: ServerSettings): string {
  const settings = { ...ALWAYS, port: String(port), ...(fsync ? {} : UNSAFE_BUT_FAST) };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  return `# Written at every start; a change made here does not last.\n${lines.join("\n")}\n`;
}

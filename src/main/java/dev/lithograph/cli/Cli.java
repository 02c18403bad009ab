package dev.lithograph.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line as a whole. */
public final class Cli {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;

  private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
  private final Console console;

  public Cli(Parts parts, Console console) {
    this.console = console;
    commands.put("extract", () -> new ExtractCommand(parts, console));
    commands.put("fetch", () -> new FetchCommand(parts, console));
    commands.put("mine", () -> new MineCommand(parts, System.in, console));
    commands.put("serve", () -> new ServeCommand(parts, console));
    commands.put("mcp", () -> new McpCommand(parts, System.in, console));
    commands.put("query", () -> new QueryCommand(parts, console));
    commands.put("export", () -> new ExportCommand(parts, console));
    commands.put("backup", () -> new BackupCommand(parts, console));
    commands.put("restore", () -> new RestoreCommand(parts, console));
    commands.put("status", () -> new StatusCommand(parts, console));
    commands.put("validate", () -> new ValidateCommand(parts, console));
    commands.put("formula", () -> new FormulaCommand(System.in, console));
    commands.put("evaluate", () -> new EvaluateCommand(parts, console));
  }

  /** Knows the command that is asked for alone, since to make all of them known takes longer than to start Java. */
  private CommandLine commandLine(String... arguments) {
    CommandLine commandLine = new CommandLine(new Root());
    String asked = arguments.length == 0 ? "" : arguments[0];
    commands.forEach((name, command) -> {
      if (asked.equals(name) || !commands.containsKey(asked)) {
        commandLine.addSubcommand(name, command.get());
      }
    });
    return commandLine.setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((e, given) -> wrongUsage(e))
        .setExecutionExceptionHandler((e, command, result) -> failure(e));
  }

  /** @return 0 where all was done, 1 where some input failed, 2 where the arguments made no sense */
  public int run(String... arguments) {
    int status = execute(arguments);
    console.out().flush();
    return status;
  }

  private int execute(String... arguments) {
    try {
      return commandLine(arguments).execute(arguments);
    } catch (InternalError e) {
      // So Java says that a file which is mapped into memory could not be written.
      console.tellError("the disk that holds the store is full or broken (" + e.getMessage() + "): make room, and give the same "
          + "command again, which goes on where it was");
      return FAILED;
    }
  }

  private int wrongUsage(ParameterException e) {
    console.tellError(e.getMessage());
    console.tell("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return WRONG_USAGE;
  }

  /** Checked exceptions are what can go wrong, and say what to do; others are faults of ours. */
  private int failure(Exception e) {
    boolean expected = !(e instanceof RuntimeException) || e instanceof UncheckedIOException;
    console.tellError(expected ? String.valueOf(e.getMessage()) : e + ": this is a fault of Lithograph, please report it");
    return FAILED;
  }

  @Command(name = "lithograph",
      description = "Takes the numbers out of papers on solid and quasi-solid lithium electrolytes, and serves them as a graph.",
      synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n",
      footer = {"", "Example:", "  lithograph serve", "", "'lithograph COMMAND --help' tells more of a command."})
  private static final class Root implements Runnable {
    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Shows this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "name a command: " + String.join(", ", spec.subcommands().keySet()));
    }
  }
}

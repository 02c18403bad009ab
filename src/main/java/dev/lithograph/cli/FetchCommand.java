package dev.lithograph.cli;

import dev.lithograph.fetch.EuropePmc;
import dev.lithograph.fetch.Fetched;
import dev.lithograph.fetch.Fetched.OutOfReach;
import dev.lithograph.fetch.Fetched.Present;
import dev.lithograph.fetch.Fetched.Refused;
import dev.lithograph.fetch.Fetched.Stored;
import dev.lithograph.fetch.Fetcher;
import dev.lithograph.fetch.PaperId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "fetch",
    description = "Fetches the full text of open-access papers from Europe PMC into a folder, with licence and metadata beside "
        + "it.",
    footer = {"", "Example:", "  lithograph fetch 10.3390/polym12020405 PMC7052325 --contact me@lab.example"})
final class FetchCommand implements Callable<Integer> {
  private static final Pattern CONTACT = Pattern.compile("[\\x21-\\x7e]+@[\\x21-\\x7e]+|https?://[\\x21-\\x7e]+");

  @Parameters(paramLabel = "DOI|PMCID", arity = "1..*", description = "Papers, by DOI or PMCID.")
  private List<String> papers;

  @Option(names = "--into", paramLabel = "DIR", defaultValue = "papers",
      description = "Folder of the papers (default: ${DEFAULT-VALUE}). What is there is not fetched again.")
  private Path folder;

  @Option(names = "--contact", paramLabel = "ADDRESS", defaultValue = "${env:LITHOGRAPH_CONTACT:-}",
      description = "Mail or web address at which the people of the service can reach you (LITHOGRAPH_CONTACT).")
  private String contact;

  @Spec
  private CommandSpec spec;

  private final Parts parts;
  private final Console console;

  FetchCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!CONTACT.matcher(contact).matches()) {
      throw new ParameterException(spec.commandLine(), "name a mail or web address at which the people of the service can reach "
          + "you: --contact, or LITHOGRAPH_CONTACT");
    }
    try (EuropePmc service = parts.papers().apply(contact)) {
      return fetch(Fetcher.into(folder, service));
    }
  }

  private int fetch(Fetcher fetcher) throws IOException, InterruptedException {
    boolean failed = false;
    for (int i = 0; i < papers.size(); i++) {
      Fetched fetched = fetched(papers.get(i), fetcher);
      switch (fetched) {
        case Stored(var file, var title, var licence) ->
            console.tell(file + ": " + plain(title) + " (" + (licence.isEmpty() ? "licence in the file" : licence) + ")");
        case Present(var file) -> console.tell(file + ": was there already");
        case Refused(var reason) -> {
          failed = true;
          console.tellError(papers.get(i) + " " + reason);
        }
        case OutOfReach(var reason) -> {
          console.tellError(papers.get(i) + " " + reason);
          stopped(papers.size() - i - 1);
          return Cli.FAILED;
        }
      }
    }
    return failed ? Cli.FAILED : Cli.DONE;
  }

  private static Fetched fetched(String paper, Fetcher fetcher) throws IOException, InterruptedException {
    Optional<PaperId> id = PaperId.parse(paper);
    return id.isPresent() ? fetcher.fetch(id.get())
        : new Refused("is neither a DOI, as 10.3390/polym12020405, nor a PMCID, as PMC7077619");
  }

  /** Titles have marks for sub- and superscripts. */
  private static String plain(String title) {
    return title.replaceAll("</?[a-z]{1,9}>", "").replaceAll("\\p{Cntrl}", " ");
  }

  private void stopped(int left) {
    if (left > 0) {
      console.tell("stopped before " + ProgressLines.counted(left, "further paper") + ": give the same command later");
    }
  }
}

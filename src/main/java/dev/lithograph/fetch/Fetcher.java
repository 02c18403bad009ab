package dev.lithograph.fetch;

import dev.lithograph.fetch.Answer.Body;
import dev.lithograph.fetch.Answer.Failure;
import dev.lithograph.fetch.Answer.Nothing;
import dev.lithograph.fetch.Fetched.OutOfReach;
import dev.lithograph.fetch.Fetched.Present;
import dev.lithograph.fetch.Fetched.Refused;
import dev.lithograph.fetch.Fetched.Stored;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Fetches papers into a folder, each once, and only those that are open access. */
public final class Fetcher {
  private static final String UNKNOWN = "is not known to Europe PMC: check the DOI or PMCID";
  private static final String NO_TEXT = "has no full text at Europe PMC: get it from its publisher";
  private static final String CLOSED =
      "is not open access and was not fetched: get it from its publisher, if you may read it there";

  private final EuropePmc service;
  private final PaperFolder folder;

  private Fetcher(EuropePmc service, PaperFolder folder) {
    this.service = service;
    this.folder = folder;
  }

  /** @param folder is made where there is none */
  public static Fetcher into(Path folder, EuropePmc service) throws IOException {
    return new Fetcher(service, PaperFolder.open(folder));
  }

  public Fetched fetch(PaperId id) throws IOException, InterruptedException {
    Optional<Path> there = folder.text(id);
    if (there.isPresent()) {
      return new Present(there.get());
    }
    return switch (service.search(id)) {
      case Body(var bytes) -> {
        Optional<PaperEntry> entry = EuropePmc.entries(bytes).stream().filter(found -> found.is(id)).findFirst();
        yield entry.isPresent() ? fetch(entry.get()) : new Refused(UNKNOWN);
      }
      case Nothing nothing -> new Refused(UNKNOWN);
      case Failure failure -> failed(failure);
    };
  }

  private Fetched fetch(PaperEntry entry) throws IOException, InterruptedException {
    if (!entry.openAccess()) {
      return new Refused(CLOSED);
    }
    if (entry.pmcid().isEmpty() || !entry.fullText()) {
      return new Refused(NO_TEXT);
    }
    PaperId.Pmcid pmcid = entry.pmcid().get();
    Optional<Path> there = folder.text(pmcid);
    if (there.isPresent()) {
      return new Present(there.get());
    }
    return switch (service.fullText(pmcid)) {
      case Body(var text) ->
          new Stored(folder.store(pmcid, entry, text, service.fullTextAddress(pmcid)), entry.title(), entry.licence());
      case Nothing nothing -> new Refused(NO_TEXT);
      case Failure failure -> failed(failure);
    };
  }

  private static Fetched failed(Failure failure) {
    String reason = "was not fetched: " + failure.reason();
    return failure.service() ? new OutOfReach(reason) : new Refused(reason);
  }
}

package dev.lithograph.recognise.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import dev.lithograph.read.ReadResult;
import dev.lithograph.read.Readers;
import dev.lithograph.recognise.mention.AuthorMention;
import dev.lithograph.recognise.mention.CitationMention;
import dev.lithograph.recognise.mention.Mention;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Finds the citations of the one real review that lies beside the project. */
class DevelopmentReviewCitationsTest {
  private static final Path SHARED = Path.of(System.getProperty("lithograph.shared", "../shared"));
  private static Document document;
  private static List<Mention> mentions;

  @BeforeAll
  static void readReview() {
    Path review = SHARED.resolve("corpus/mazzapioda-2023.md");
    assumeTrue(Files.exists(review), "skipped: no corpus at " + SHARED.toAbsolutePath().normalize()
        + "; set -Dlithograph.shared to the folder that holds corpus/");
    document = ((ReadResult.Read) Readers.standard().read(review)).document();
    CitationRecogniser recogniser = new CitationRecogniser(document);
    mentions = UsedStyles.texts(document).stream().flatMap(text -> recogniser.in(text).stream()).toList();
  }

  @Test
  void findsEveryCitationInTheList() {
    List<CitationMention> citations = mentions.stream()
        .filter(CitationMention.class::isInstance).map(CitationMention.class::cast).toList();
    assertEquals(174, citations.size());
    assertEquals(List.of(), citations.stream().filter(citation -> !citation.missing().isEmpty()).toList());
  }

  @Test
  void findsACitationOfNearlyEveryReference() {
    Set<Integer> cited = mentions.stream().filter(CitationMention.class::isInstance).map(CitationMention.class::cast)
        .flatMap(citation -> citation.references().stream()).map(Reference::number).collect(Collectors.toSet());
    assertTrue(cited.size() >= 0.97 * document.references().size(), cited.toString());
  }

  @Test
  void findsTheAuthorsThatAreNamedWithoutACitation() {
    List<AuthorMention> authors = mentions.stream()
        .filter(AuthorMention.class::isInstance).map(AuthorMention.class::cast).toList();
    assertEquals(50, authors.size());
    assertEquals(List.of(), authors.stream().filter(author -> author.references().isEmpty()).toList());
  }
}

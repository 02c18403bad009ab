package dev.lithograph.assemble.attribution;

import dev.lithograph.document.Document;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Table;
import dev.lithograph.fact.Attribution;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a paper reports its own measurements or those of others. */
public enum PaperKind {
  RESEARCH, REVIEW;

  private static final Pattern REVIEW_TITLE = Pattern.compile(
      "(?i)\\b(?:reviews?|perspectives?|overview|progress|(?:recent|latest) (?:advances?|developments?)|advances in"
          + "|prospects|roadmap|state of the art|challenges (?:and|for|of|in)|survey)\\b");
  private static final Pattern REVIEW_TEXT = Pattern.compile(
      "(?i)\\b(?:in this|(?<!on )this|the present|present|our) (?:mini-?|short |brief |critical |comprehensive )?"
          + "(?:review|perspective|overview|account|survey|feature article|progress report)\\b"
          + "|\\bwe (?:\\w{1,12}ly )?(?:review the|(?:review|summari[sz]e|survey) (?:recent|current|existing|advances|"
          + "progress))\\b"
          + "|\\bthis (?:article|paper|chapter) (?:\\w{1,12}ly )?(?:reviews|surveys)\\b");
  private static final Pattern EXPERIMENTAL = Pattern.compile(
      "(?i)^[\\d.\\s]*(?:experimental|materials and methods|methods?|experiments?|methodology)\\b");

  /** Sections that only reviews have. */
  private static final Pattern REVIEW_SECTION =
      Pattern.compile("(?i)^[\\d.\\s]*(?:conspectus|.*\\b(?:outlook|perspectives?))\\s*$");

  /**
   * What retells one paper of original work, as some of the papers that come with Lithograph do, tells its results as its own.
   */
  private static final Pattern DIGEST_OF_PAPER = Pattern.compile("(?i)\\bdigest of the paper\\b");
  /** Also told by what belongs to a paper of its own: {@code Figure S3}. */
  private static final Pattern OWN_WORK = Pattern.compile(
      "(?i)\\b(?:we|our|herein|(?:in )?this (?:work|study)|supporting information|(?:fig(?:ure|s)?\\.?|table) ?s\\d)\\b");
  private static final Pattern RESULTS = Pattern.compile("(?i)^[\\d.\\s]*results?(?:$|,? (?:and|&) discussions?\\b)");
  /** Few papers of original work cite more. */
  private static final int REFERENCES_OF_A_REVIEW = 90;
  /** Not {@code [110]}, which is a direction in a crystal. */
  private static final Pattern CITED_NUMBER = Pattern.compile("\\[(?:\\d{1,3}[\\s,;–-]{1,3})*(?![012]{3}\\])(\\d{2,3})\\]");
  /** Of a figure; papers of original work show at most one that is not theirs. */
  private static final Pattern REPRODUCED = Pattern.compile(
      "(?i)\\b(?:reproduced|reprinted|adapted|reused)\\b[^.]{0,40}\\b(?:permission|licen[cs]e|from)\\b");

  /**
   * What the source states; else a paper with an experimental section is research whatever else it says; else one that calls
   * itself a review, cites as much as one, or nowhere speaks of its own work is one.
   */
  public static PaperKind of(Document document) {
    if (document.statedReview()) {
      return REVIEW;
    }
    if (document.bibliography().title().filter(title -> DIGEST_OF_PAPER.matcher(title).find()).isPresent()
        || document.sections().stream().anyMatch(section -> EXPERIMENTAL.matcher(section.heading().value()).find())) {
      return RESEARCH;
    }
    boolean review = document.bibliography().title().filter(title -> REVIEW_TITLE.matcher(title).find()).isPresent()
        || document.references().size() >= REFERENCES_OF_A_REVIEW
        || document.sections().stream().anyMatch(section -> REVIEW_SECTION.matcher(section.heading().value()).matches())
        || says(document, REVIEW_TEXT) || !isOnOwnWork(document)
        || texts(document).flatMap(text -> REPRODUCED.matcher(text).results()).limit(2).count() == 2
        || citesAsMuchAsAReview(document);
    return review ? REVIEW : RESEARCH;
  }

  private static boolean isOnOwnWork(Document document) {
    return says(document, OWN_WORK)
        || document.sections().stream().anyMatch(section -> RESULTS.matcher(section.heading().value().strip()).find());
  }

  /** Told by the numbers in the text where the reference list is lost or cut off. */
  private static boolean citesAsMuchAsAReview(Document document) {
    return texts(document).flatMap(text -> CITED_NUMBER.matcher(text).results())
        .filter(number -> Integer.parseInt(number.group(1)) >= REFERENCES_OF_A_REVIEW).limit(3).count() == 3;
  }

  private static boolean says(Document document, Pattern words) {
    return texts(document).anyMatch(text -> words.matcher(text).find());
  }

  /** Paragraphs and captions of figures. */
  private static Stream<String> texts(Document document) {
    return document.sections().stream().flatMap(section -> section.blocks().stream()).<String>mapMulti((block, texts) -> {
      switch (block) {
        case Paragraph paragraph -> texts.accept(paragraph.text().value());
        case Figure figure -> texts.accept(figure.caption().value());
        case Table table -> { }
      }
    });
  }

  /** Whose a value is that the paper gives without a citation. */
  public Optional<Attribution> ownByDefault() {
    return this == RESEARCH ? Optional.of(new Attribution.OwnResult()) : Optional.empty();
  }
}

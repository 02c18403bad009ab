package dev.lithograph.assemble.attribution;

import dev.lithograph.document.Block;
import dev.lithograph.document.Document;
import dev.lithograph.document.Paragraph;
import dev.lithograph.fact.Attribution;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a paper reports its own measurements or those of others. */
public enum PaperKind {
  RESEARCH, REVIEW;

  private static final Pattern REVIEW_TITLE = Pattern.compile(
      "(?i)\\b(?:reviews?|perspectives?|overview|progress|(?:recent|latest) (?:advances?|developments?)|advances in|prospects|roadmap|state of the art|challenges (?:and|for|of|in)|survey|digest)\\b");
  private static final Pattern REVIEW_TEXT = Pattern.compile(
      "(?i)\\b(?:in this|this|the present|present|our) (?:mini-?|short |brief |critical |comprehensive )?(?:review|perspective|overview)\\b");
  private static final Pattern EXPERIMENTAL = Pattern.compile(
      "(?i)^[\\d.\\s]*(?:experimental|materials and methods|methods?|experiments?|methodology)\\b");

  /** A paper with an experimental section is research whatever else it says; else one that calls itself a review is one. */
  public static PaperKind of(Document document) {
    if (document.sections().stream().anyMatch(section -> EXPERIMENTAL.matcher(section.heading().value()).find())) {
      return RESEARCH;
    }
    boolean review = document.bibliography().title().filter(title -> REVIEW_TITLE.matcher(title).find()).isPresent()
        || document.sections().stream().flatMap(section -> section.blocks().stream()).anyMatch(PaperKind::saysReview);
    return review ? REVIEW : RESEARCH;
  }

  private static boolean saysReview(Block block) {
    return block instanceof Paragraph paragraph && REVIEW_TEXT.matcher(paragraph.text().value()).find();
  }

  /** Whose a value is that the paper gives without a citation. */
  public Optional<Attribution> ownByDefault() {
    return this == RESEARCH ? Optional.of(new Attribution.OwnResult()) : Optional.empty();
  }
}

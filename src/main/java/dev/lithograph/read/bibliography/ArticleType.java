package dev.lithograph.read.bibliography;

import java.util.regex.Pattern;

/** What kind of paper a source says that it is: {@code review-article} in JATS, {@code Review} above the title. */
public final class ArticleType {
  /** Not of a book or a product. */
  private static final Pattern REVIEW = Pattern.compile("(?i)(?:(?:mini|tutorial|critical|systematic|invited)?[ -]?reviews?"
      + "|review[ -]?articles?)");

  private ArticleType() {}

  public static boolean isReview(String type) {
    return REVIEW.matcher(type.strip()).matches();
  }
}

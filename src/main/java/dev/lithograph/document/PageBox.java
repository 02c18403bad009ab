package dev.lithograph.document;

/**
 * A rectangle on a page, in points from the upper left corner of the page as it is shown.
 *
 * @param page from 1
 */
public record PageBox(int page, float left, float top, float right, float bottom) {
  /** The smallest box that holds this one and {@code other}, which is on the same page. */
  public PageBox union(PageBox other) {
    return new PageBox(page, Math.min(left, other.left), Math.min(top, other.top), Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}

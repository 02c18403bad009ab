package dev.lithograph.read.pdf;

/** A straight line that is drawn on a page, along its middle. */
record Rule(float left, float top, float right, float bottom) {
  boolean isHorizontal() {
    return bottom - top < right - left;
  }

  float length() {
    return Math.max(right - left, bottom - top);
  }
}

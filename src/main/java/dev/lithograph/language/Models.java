package dev.lithograph.language;

/**
 * The models of CoreNLP, which take a second to load together. Each is loaded once, when first used, or in the background
 * before.
 */
public final class Models {
  private Models() {}

  /** Returns at once. Whoever needs a model that is still being loaded waits for it. */
  public static void beginLoading() {
    inBackground("loads the tagger", Tagger::load);
    inBackground("loads the parser", Dependencies::load);
  }

  private static void inBackground(String name, Runnable load) {
    Thread.ofPlatform().daemon().name(name).start(load);
  }
}

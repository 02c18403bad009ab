package dev.lithograph.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Files for browsers that others made, as a dependency of ours. */
record WebJar(String name) {
  /** Where its files lie on the class path, which depends on its version. */
  String folder() {
    try (InputStream properties = WebJar.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
      Properties of = new Properties();
      of.load(properties);
      return "/META-INF/resources/webjars/" + name + "/" + of.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

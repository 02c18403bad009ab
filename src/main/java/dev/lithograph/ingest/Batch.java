package dev.lithograph.ingest;

import dev.lithograph.document.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files to mine, in order.
 *
 * @param files each once
 * @param unusable folders that gave none, and why
 */
public record Batch(List<Path> files, List<Diagnostic> unusable) {
  /** Endings of files that may be papers; what else lies in a folder is passed over. */
  public static final List<String> ENDINGS = List.of(".md", ".markdown", ".txt", ".xml", ".nxml", ".html", ".htm", ".pdf");

  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

  public Batch {
    files = List.copyOf(files);
    unusable = List.copyOf(unusable);
  }

  /**
   * Named files whatever they are, and of named folders and the folders in them, by name, those that may be papers. Hidden
   * files and a folder's README are no papers, nor are links to files outside the folder. What is no file may be a pattern.
   */
  public static Batch of(Collection<Path> paths) {
    Set<Path> files = new LinkedHashSet<>();
    List<Diagnostic> unusable = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        papersIn(path, files, unusable);
      } else if (!Files.exists(path) && GLOB.matcher(path.toString()).find()) {
        matching(path, files, unusable);
      } else {
        files.add(path);
      }
    }
    return new Batch(List.copyOf(files), unusable);
  }

  /** For shells that leave {@code papers/*.xml} as it is. */
  private static void matching(Path pattern, Set<Path> files, List<Diagnostic> unusable) {
    Path fixed = pattern.isAbsolute() ? pattern.getRoot() : Path.of("");
    for (Path part : pattern) {
      if (GLOB.matcher(part.toString()).find()) {
        break;
      }
      fixed = fixed.resolve(part);
    }
    PathMatcher matcher = pattern.getFileSystem().getPathMatcher("glob:" + pattern);
    try (Stream<Path> all = Files.walk(fixed)) {
      List<Path> found = all.filter(file -> matcher.matches(file) && Files.isRegularFile(file)).sorted().toList();
      files.addAll(found);
      if (found.isEmpty()) {
        unusable.add(Diagnostic.error(pattern.toString(), "fits no file: check the pattern"));
      }
    } catch (IOException | UncheckedIOException e) {
      unusable.add(Diagnostic.error(pattern.toString(), "cannot be searched: check that " + fixed
          + " is a folder that you may read"));
    }
  }

  private static void papersIn(Path folder, Set<Path> files, List<Diagnostic> unusable) {
    PaperFinder finder = new PaperFinder(folder, unusable);
    try {
      Files.walkFileTree(folder, finder);
    } catch (IOException e) {
      unusable.add(unreadable(folder, e));
    }
    if (finder.papers.isEmpty()) {
      unusable.add(Diagnostic.error(folder.toString(), "holds no papers: give a folder with files that end in "
          + String.join(" ", ENDINGS)));
    }
    finder.papers.stream().sorted().forEach(files::add);
  }

  private static Diagnostic unreadable(Path path, IOException e) {
    return Diagnostic.error(path.toString(), "cannot be read (" + e.getClass().getSimpleName() + "): check that you may read it");
  }

  private static final class PaperFinder extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Diagnostic> unusable;
    private final List<Path> papers = new ArrayList<>();

    PaperFinder(Path root, List<Diagnostic> unusable) {
      this.root = root;
      this.unusable = unusable;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      boolean named = !isHidden(file) && !name.startsWith("readme.") && ENDINGS.stream().anyMatch(name::endsWith);
      if (named && attributes.isSymbolicLink() && leaves(file)) {
        unusable.add(Diagnostic.warning(file.toString(), "leads out of the folder and was passed over: name it to have it "
            + "mined"));
      } else if (named && Files.isRegularFile(file)) {
        papers.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      unusable.add(unreadable(path, e));
      return FileVisitResult.CONTINUE;
    }

    /** A link that leads nowhere, or in a circle, leads out of the folder too. */
    private boolean leaves(Path link) {
      try {
        return !link.toRealPath().startsWith(root.toRealPath());
      } catch (IOException e) {
        return true;
      }
    }

    private static boolean isHidden(Path path) {
      return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }
  }
}

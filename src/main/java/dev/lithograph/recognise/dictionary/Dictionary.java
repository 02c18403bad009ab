package dev.lithograph.recognise.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names and what they stand for, as a tree of characters. The singular of a name finds its plural too. A hyphen and a space are
 * the same, but not behind the symbol of an element ({@code In-Li}). Case matters where a name holds capitals behind its first
 * letter ({@code LiPON}) or begins with a symbol ({@code In foil}).
 *
 * @param <T> what a name stands for
 */
public final class Dictionary<T> {
  private static final int LONGEST_SYMBOL = 2;
  private static final Pattern SYMBOL_AND_HYPHEN = Pattern.compile("[A-Z][a-z]?-[A-Z]");

  /** A name found at the characters {@code [start, end)} of the original text, with all that it stands for. */
  public record Found<T>(int start, int end, List<T> meanings) {
    public Found {
      meanings = List.copyOf(meanings);
    }
  }

  private record Entry<T>(String exact, boolean caseMatters, boolean hyphenMatters, T meaning) {
    boolean matches(String printed) {
      boolean sameHyphen = !hyphenMatters || printed.indexOf('-') == exact.indexOf('-');
      return sameHyphen && (!caseMatters || spaced(exact).equals(spaced(printed)));
    }
  }

  private static String spaced(String name) {
    return name.replace('-', ' ');
  }

  /** The first of the characters that may follow, and the next one of its siblings. */
  private static final class Node<T> {
    private final char character;
    private final Node<T> sibling;
    private Node<T> child;
    private List<Entry<T>> entries = List.of();

    Node(char character, Node<T> sibling) {
      this.character = character;
      this.sibling = sibling;
    }

    Node<T> next(char wanted) {
      Node<T> next = child;
      while (next != null && next.character != wanted) {
        next = next.sibling;
      }
      return next;
    }
  }

  private final Node<T> root = new Node<>('\0', null);

  /** Adds a name and its plural. */
  public void add(String name, T meaning) {
    String folded = FoldedText.of(name.strip()).toString().strip();
    boolean caseMatters = caseMatters(name.strip());
    for (String form : forms(folded)) {
      put(new Entry<>(form, caseMatters, SYMBOL_AND_HYPHEN.matcher(form).lookingAt(), meaning));
    }
  }

  private static boolean caseMatters(String name) {
    boolean capitalBehindFirst = name.chars().skip(1).anyMatch(Character::isUpperCase);
    int firstWord = 0;
    while (firstWord < name.length() && Character.isLetter(name.charAt(firstWord))) {
      firstWord++;
    }
    boolean symbol = firstWord <= LONGEST_SYMBOL && name.length() <= LONGEST_SYMBOL
        || firstWord <= LONGEST_SYMBOL && Character.isUpperCase(name.charAt(0));
    return capitalBehindFirst || symbol;
  }

  private static Set<String> forms(String name) {
    Set<String> forms = new LinkedHashSet<>(List.of(name));
    if (!name.isEmpty() && Character.isLetterOrDigit(name.charAt(name.length() - 1)) && name.length() > 1) {
      forms.add(plural(name));
    }
    return forms;
  }

  private static String plural(String name) {
    char last = name.charAt(name.length() - 1);
    char before = name.charAt(name.length() - 2);
    if (last == 'y' && "aeiou".indexOf(before) < 0) {
      return name.substring(0, name.length() - 1) + "ies";
    }
    boolean sibilant = last == 's' || last == 'x' || last == 'z' || last == 'h' && (before == 's' || before == 'c');
    return name + (sibilant ? "es" : "s");
  }

  private void put(Entry<T> entry) {
    Node<T> node = root;
    for (char character : spaced(entry.exact.toLowerCase(Locale.ROOT)).toCharArray()) {
      Node<T> next = node.next(character);
      if (next == null) {
        next = new Node<>(character, node.child);
        node.child = next;
      }
      node = next;
    }
    if (!node.entries.contains(entry)) {
      List<Entry<T>> entries = new ArrayList<>(node.entries);
      entries.add(entry);
      node.entries = List.copyOf(entries);
    }
  }

  /** The longest name that begins at {@code index} of {@code text}, if a word begins there, and that ends where a word ends. */
  public Optional<Found<T>> at(FoldedText text, int index) {
    if (!text.isBoundary(index)) {
      return Optional.empty();
    }
    Node<T> node = root;
    Optional<Found<T>> longest = Optional.empty();
    for (int i = index; i < text.length(); i++) {
      char character = text.at(i);
      node = node.next(FoldedText.isJoint(character) ? ' ' : Character.toLowerCase(character));
      if (node == null) {
        break;
      }
      if (!node.entries.isEmpty() && text.isBoundary(i + 1)) {
        Optional<Found<T>> longer = found(text, index, i + 1, node.entries);
        longest = longer.isPresent() ? longer : longest;
      }
    }
    return longest;
  }

  private static <T> Optional<Found<T>> found(FoldedText text, int start, int end, List<Entry<T>> entries) {
    String printed = text.between(start, end);
    List<T> meanings = entries.stream().filter(entry -> entry.matches(printed)).map(Entry::meaning).distinct().toList();
    return meanings.isEmpty() ? Optional.empty()
        : Optional.of(new Found<>(text.origin(start), text.originalEnd(end), meanings));
  }

  /** Every longest name of the text, from left to right, none overlapping another. */
  public List<Found<T>> in(FoldedText text) {
    List<Found<T>> all = new ArrayList<>();
    int free = 0;
    for (int i = 0; i < text.length(); i++) {
      Optional<Found<T>> found = text.origin(i) < free ? Optional.empty() : at(text, i);
      if (found.isPresent()) {
        all.add(found.get());
        free = found.get().end();
      }
    }
    return all;
  }

  /** What the whole of {@code name} stands for. */
  public List<T> meanings(String name) {
    FoldedText text = FoldedText.of(name.strip());
    return at(text, 0).filter(found -> found.end() == name.strip().length()).map(Found::meanings).orElse(List.of());
  }
}

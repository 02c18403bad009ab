package dev.lithograph.read;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a text file, without byte order mark.
 *
 * @param content bytes that are not of the encoding are U+FFFD
 * @param firstBadLine the line, from 1, of the first such byte
 * @param misnamed the encoding that the file says it has, and has not
 */
record DecodedText(String content, OptionalInt firstBadLine, Optional<String> misnamed) {
  private static final int DECLARED_WITHIN = 1024;
  /** In XML {@code <?xml encoding="..."?>}, in HTML {@code <meta charset="...">} or {@code content="text/html; charset=..."}. */
  private static final Pattern DECLARED_ENCODING =
      Pattern.compile("<\\?xml\\s[^>]*?\\sencoding\\s*+=\\s*+[\"']([\\w-]++)[\"']|<meta\\s[^>]*?\\bcharset\\s*+=\\s*+["
          + "\"']?+([\\w-]++)",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> KNOWN_ENCODINGS = Set.of("iso-8859-1", "iso-8859-15", "windows-1252", "us-ascii");

  /** Reads UTF-16 where the first bytes say so, else UTF-8. */
  static DecodedText of(InputFile file) {
    if (isUtf16(file)) {
      boolean marked = file.startsWith("\u00FE\u00FF") || file.startsWith("\u00FF\u00FE");
      Charset charset = file.startsWith("\u00FE\u00FF") || file.startsWith("\0<") ? StandardCharsets.UTF_16BE
          : StandardCharsets.UTF_16LE;
      int start = marked ? 2 : 0;
      return decode(charset, ByteBuffer.wrap(file.bytes(), start, file.bytes().length - start));
    }
    int mark = file.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
    return decode(StandardCharsets.UTF_8, ByteBuffer.wrap(file.bytes(), mark, file.bytes().length - mark));
  }

  /** Reads XML or HTML, which may name its encoding; what is UTF-8 beyond doubt is read as that whatever it says. */
  static DecodedText ofXml(InputFile file) {
    String start = new String(file.bytes(), 0, Math.min(file.bytes().length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED_ENCODING.matcher(start);
    String name = !declared.find() ? "" : declared.group(1) != null ? declared.group(1) : declared.group(2);
    if (isUtf16(file) || !KNOWN_ENCODINGS.contains(name.toLowerCase(Locale.ROOT))) {
      return of(file);
    }
    DecodedText utf8 = of(file);
    boolean otherwise = utf8.firstBadLine().isEmpty() && utf8.content().length() < file.bytes().length;
    return otherwise ? new DecodedText(utf8.content(), OptionalInt.empty(), Optional.of(name))
        : decode(Charset.forName(name), ByteBuffer.wrap(file.bytes()));
  }

  /** Known by a byte order mark, or by the tag that the file begins with. */
  static boolean isUtf16(InputFile file) {
    return file.startsWith("\u00FE\u00FF") || file.startsWith("\u00FF\u00FE") || file.startsWith("\0<") || file.startsWith("<\0");
  }

  /** {@code document}, which this is the text of, with a warning where some of it could not be decoded as it should. */
  Document warned(Document document) {
    String name = document.source().name();
    List<Diagnostic> diagnostics = new ArrayList<>();
    firstBadLine.ifPresent(line -> diagnostics.add(Diagnostic.warning(name + ":" + line,
        "bytes that are not of the file's encoding were replaced, here for the first time: save the file as UTF-8")));
    misnamed.ifPresent(encoding -> diagnostics.add(Diagnostic.warning(name,
        "says that it is " + encoding + ", but is UTF-8, and was read as that: mend its first lines")));
    diagnostics.addAll(document.diagnostics());
    return document.withDiagnostics(diagnostics);
  }

  private static DecodedText decode(Charset charset, ByteBuffer bytes) {
    var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer characters = CharBuffer.allocate(bytes.remaining() + 1);
    OptionalInt firstBadLine = OptionalInt.empty();
    while (true) {
      CoderResult result = decoder.decode(bytes, characters, true);
      if (!result.isError()) {
        break;
      }
      if (firstBadLine.isEmpty()) {
        firstBadLine = OptionalInt.of(1 + newlines(characters));
      }
      characters.put('\uFFFD');
      bytes.position(bytes.position() + result.length());
    }
    return new DecodedText(characters.flip().toString(), firstBadLine, Optional.empty());
  }

  private static int newlines(CharBuffer characters) {
    int count = 0;
    for (int i = 0; i < characters.position(); i++) {
      if (characters.get(i) == '\n') {
        count++;
      }
    }
    return count;
  }
}

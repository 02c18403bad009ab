package dev.lithograph.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a text file, without byte order mark.
 *
 * @param content bytes that are not of the encoding are U+FFFD
 * @param firstBadLine the line, from 1, of the first such byte
 */
record DecodedText(String content, OptionalInt firstBadLine) {
  private static final int LONGEST_DECLARATION = 200;
  private static final Pattern DECLARED_ENCODING = Pattern.compile("<\\?xml\\s[^>]*?\\sencoding\\s*+=\\s*+[\"']([\\w-]++)[\"']");
  private static final Set<String> KNOWN_ENCODINGS = Set.of("iso-8859-1", "iso-8859-15", "windows-1252", "us-ascii");

  /** Reads UTF-16 where a byte order mark says so, else UTF-8. */
  static DecodedText of(InputFile file) {
    if (isUtf16(file)) {
      Charset charset = file.startsWith("\u00FE\u00FF") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return decode(charset, ByteBuffer.wrap(file.bytes(), 2, file.bytes().length - 2));
    }
    int mark = file.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
    return decode(StandardCharsets.UTF_8, ByteBuffer.wrap(file.bytes(), mark, file.bytes().length - mark));
  }

  /** Reads XML, which may name its encoding in its first line. */
  static DecodedText ofXml(InputFile file) {
    String start = new String(file.bytes(), 0, Math.min(file.bytes().length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED_ENCODING.matcher(start);
    boolean known = !isUtf16(file) && declared.lookingAt()
        && KNOWN_ENCODINGS.contains(declared.group(1).toLowerCase(Locale.ROOT));
    return known ? decode(Charset.forName(declared.group(1)), ByteBuffer.wrap(file.bytes())) : of(file);
  }

  static boolean isUtf16(InputFile file) {
    return file.startsWith("\u00FE\u00FF") || file.startsWith("\u00FF\u00FE");
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
    return new DecodedText(characters.flip().toString(), firstBadLine);
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

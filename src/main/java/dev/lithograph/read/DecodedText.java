package dev.lithograph.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * The characters of a text file, without byte order mark.
 *
 * @param content bytes that are not of the encoding are U+FFFD
 * @param firstBadLine the line, from 1, of the first such byte
 */
record DecodedText(String content, OptionalInt firstBadLine) {

  /** Reads UTF-16 where a byte order mark says so, else UTF-8. */
  static DecodedText of(InputFile file) {
    if (isUtf16(file)) {
      Charset charset = file.startsWith("\u00FE\u00FF") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return decode(charset, ByteBuffer.wrap(file.bytes(), 2, file.bytes().length - 2));
    }
    int mark = file.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
    return decode(StandardCharsets.UTF_8, ByteBuffer.wrap(file.bytes(), mark, file.bytes().length - mark));
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

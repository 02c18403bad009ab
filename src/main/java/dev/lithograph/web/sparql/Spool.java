package dev.lithograph.web.sparql;

import dev.lithograph.store.query.Budget;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Holds an answer until it is complete, in memory where it is small and else in a file: so its status says how the query ended,
 * and a client that reads slowly holds up no query.
 */
final class Spool extends ServletOutputStream {
  private static final int SMALL = 1 << 18;

  private final Budget budget;
  private final ByteArrayOutputStream small = new ByteArrayOutputStream();
  private Optional<Path> file = Optional.empty();
  private OutputStream out = small;
  private long written;

  Spool(Budget budget) {
    this.budget = budget;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (budget.refusal().isPresent()) {
      // What Fuseki adds to an answer that was stopped: nobody gets to see it.
      return;
    }
    written += length;
    budget.answersBytes(written);
    if (file.isEmpty() && written > SMALL) {
      Path path = Files.createTempFile("lithograph-answer", "");
      file = Optional.of(path);
      out = Files.newOutputStream(path);
      small.writeTo(out);
      small.reset();
    }
    out.write(bytes, offset, length);
  }

  long length() {
    return written;
  }

  /** Of a small answer. */
  String text() {
    return small.toString(StandardCharsets.UTF_8);
  }

  void copyTo(OutputStream receiver) throws IOException {
    out.flush();
    if (file.isPresent()) {
      Files.copy(file.get(), receiver);
    } else {
      small.writeTo(receiver);
    }
  }

  /** Gives up what is held. */
  void discard() throws IOException {
    if (file.isPresent()) {
      out.close();
      Files.deleteIfExists(file.get());
    }
  }

  /** Fuseki closes what it writes to; what was written is still to be sent. */
  @Override
  public void close() {}

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new UnsupportedOperationException("is written to at once");
  }
}

package dev.lithograph.web.admin;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is an error where it is longer than it may be. */
final class LimitedStream extends FilterInputStream {
  private long left;

  LimitedStream(InputStream in, long limit) {
    super(in);
    this.left = limit;
  }

  /** More came than may. */
  static final class ExceededException extends IOException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws ExceededException {
    left -= read;
    if (left < 0) {
      throw new ExceededException();
    }
  }
}

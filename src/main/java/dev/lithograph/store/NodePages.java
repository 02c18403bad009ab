package dev.lithograph.store;

import org.apache.jena.dboe.base.file.BinaryDataFile;

/**
 * Reads a file of nodes page by page: the nodes of a document were written one behind the other, and TDB2 itself asks the system
 * for each part of each node. Good as long as nothing is written.
 */
final class NodePages implements BinaryDataFile {
  private static final int PAGE = 1 << 14;

  private final BinaryDataFile file;
  private final byte[] page = new byte[PAGE];
  /** Where the page begins in the file, and how many bytes of it there are. */
  private long start;
  private int count;

  NodePages(BinaryDataFile file) {
    this.file = file;
  }

  @Override
  public int read(long place, byte[] into, int at, int most) {
    if (place < start || place >= start + count) {
      start = place;
      count = file.read(start, page, 0, PAGE);
    }
    int from = (int) (place - start);
    int read = Math.min(most, count - from);
    System.arraycopy(page, from, into, at, read);
    return read;
  }

  @Override
  public long length() {
    return file.length();
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void open() {
    // It is the database that opens and closes the file.
  }

  @Override
  public void close() {
    // As above.
  }

  @Override
  public void sync() {
    // Nothing is written.
  }

  @Override
  public long write(byte[] bytes, int at, int length) {
    throw new UnsupportedOperationException("is for reading");
  }

  @Override
  public void truncate(long length) {
    throw new UnsupportedOperationException("is for reading");
  }
}

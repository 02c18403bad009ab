package dev.lithograph.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorSlotted;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.tdb2.store.NodeId;

/** The statements of one index in the order of another one; what is too much for the memory is sorted on disk. */
final class SortedStatements {
  /** They take 80 MB. */
  private static final int IN_MEMORY = 1_000_000;
  private static final int BUFFER = 1 << 17;

  /** Which node of a statement as it comes each of the sorted one is. */
  private final int[] places;

  /**
   * @param from what the index that they come from is called by, a letter for each node
   * @param to so many letters as well
   */
  SortedStatements(String from, String to) {
    places = to.chars().map(from::indexOf).toArray();
  }

  Iterator<Record> of(Iterator<Record> statements) {
    SortedDataBag<byte[]> sorted = new SortedDataBag<>(new ThresholdPolicyCount<>(IN_MEMORY),
        new Files(places.length * NodeId.SIZE), Arrays::compareUnsigned);
    statements.forEachRemaining(statement -> sorted.add(arranged(statement.getKey())));
    return Iter.onClose(Iter.map(sorted.iterator(), key -> new Record(key, null)), sorted::close);
  }

  private byte[] arranged(byte[] key) {
    byte[] arranged = new byte[key.length];
    for (int i = 0; i < places.length; i++) {
      System.arraycopy(key, places[i] * NodeId.SIZE, arranged, i * NodeId.SIZE, NodeId.SIZE);
    }
    return arranged;
  }

  /** @param length of each statement in bytes */
  private record Files(int length) implements SerializationFactory<byte[]> {
    @Override
    public Sink<byte[]> createSerializer(OutputStream file) {
      OutputStream out = new BufferedOutputStream(file, BUFFER);
      return new Sink<>() {
        @Override
        public void send(byte[] statement) {
          run(() -> out.write(statement));
        }

        @Override
        public void flush() {
          run(out::flush);
        }

        @Override
        public void close() {
          run(out::close);
        }
      };
    }

    @Override
    public Iterator<byte[]> createDeserializer(InputStream file) {
      InputStream in = new BufferedInputStream(file, BUFFER);
      return new IteratorSlotted<>() {
        @Override
        protected boolean hasMore() {
          return true;
        }

        @Override
        protected byte[] moveToNext() {
          try {
            byte[] statement = in.readNBytes(length);
            return statement.length == 0 ? null : statement;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };
    }
  }

  private interface Writing {
    void write() throws IOException;
  }

  private static void run(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

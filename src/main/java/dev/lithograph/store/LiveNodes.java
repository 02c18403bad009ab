package dev.lithograph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.TReadAppendFileTransport;
import org.apache.thrift.TException;

/**
 * The nodes of a database that stand in a statement, and where in the file of nodes each lies once the others have gone from it.
 * They stay in their order, and so does what is sorted by their places.
 */
final class LiveNodes {
  /** No node takes fewer bytes. */
  private static final int SHORTEST = 4;
  /** So many nodes at most are held in one set of bits. */
  private static final int PAGE = 1 << 30;

  private final List<BitSet> live = new ArrayList<>();
  private final BinaryDataFile file;
  /** Places of the nodes that go, in ascending order. */
  private final long[] gone;
  /** Where each of these ends. */
  private final long[] ends;
  /** How many bytes these and those before them take. */
  private final long[] bytes;

  /**
   * @param file of nodes
   * @param nodes the index of nodes, whose values are places in the file
   * @param statements each of ids of nodes: places in the file or, as negative numbers, values themselves
   */
  LiveNodes(BinaryDataFile file, Iterator<Record> nodes, Iterator<Record> statements) {
    this.file = file;
    statements.forEachRemaining(statement -> {
      byte[] key = statement.getKey();
      for (int i = 0; i < key.length; i += NodeId.SIZE) {
        long id = Bytes.getLong(key, i);
        if (id >= 0) {
          page(id).set(bit(id));
        }
      }
    });
    LongStream.Builder places = LongStream.builder();
    nodes.forEachRemaining(node -> {
      if (!isLive(node)) {
        places.add(place(node));
      }
    });
    gone = places.build().sorted().toArray();
    ends = new long[gone.length];
    bytes = new long[gone.length];
    for (int i = 0; i < gone.length; i++) {
      ends[i] = end(gone[i]);
      bytes[i] = ends[i] - gone[i] + (i == 0 ? 0 : bytes[i - 1]);
    }
  }

  private BitSet page(long place) {
    int page = (int) (place / SHORTEST / PAGE);
    while (live.size() <= page) {
      live.add(new BitSet());
    }
    return live.get(page);
  }

  private static int bit(long place) {
    return (int) (place / SHORTEST % PAGE);
  }

  private static long place(Record node) {
    return Bytes.getLong(node.getValue());
  }

  private boolean isLive(Record node) {
    return page(place(node)).get(bit(place(node)));
  }

  private long end(long place) {
    TReadAppendFileTransport reading = new TReadAppendFileTransport(file);
    reading.readPosition(place);
    try {
      new RDF_Term().read(TRDF.protocol(reading));
      return reading.readPosition();
    } catch (TException e) {
      throw new IllegalStateException("there is no node at " + place + " of the database", e);
    }
  }

  /** Those of the index of nodes that stay, with their new places. */
  Iterator<Record> nodes(Iterator<Record> nodes) {
    return gone.length == 0 ? nodes : Iter.map(Iter.filter(nodes, this::isLive), node -> {
      byte[] value = new byte[NodeId.SIZE];
      Bytes.setLong(moved(place(node)), value);
      return new Record(node.getKey(), value);
    });
  }

  /** Statements with the new places of their nodes. */
  Iterator<Record> statements(Iterator<Record> statements) {
    return gone.length == 0 ? statements : Iter.map(statements, statement -> {
      byte[] key = statement.getKey().clone();
      for (int i = 0; i < key.length; i += NodeId.SIZE) {
        Bytes.setLong(moved(Bytes.getLong(key, i)), key, i);
      }
      return new Record(key, null);
    });
  }

  private long moved(long id) {
    if (id < 0) {
      return id;
    }
    int before = -1 - Arrays.binarySearch(gone, id);
    return before == 0 ? id : id - bytes[before - 1];
  }

  /** @param from the file of nodes */
  void copy(Path from, Path to) {
    try (FileChannel in = FileChannel.open(from);
        FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long start = 0;
      for (int i = 0; i < gone.length; i++) {
        copy(in, start, gone[i], out);
        start = ends[i];
      }
      copy(in, start, file.length(), out);
      out.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(FileChannel in, long start, long end, FileChannel out) throws IOException {
    for (long place = start; place < end;) {
      place += in.transferTo(place, end - place, out);
    }
  }
}

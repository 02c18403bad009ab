package dev.lithograph.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrFactory;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.index.Index;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.params.StoreParamsCodec;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Writes what a database holds, and nothing else, into files of a new one, by {@link Layout}. Each index is read in its order and
 * written in it, block by full block: inserting would fill half of each, and take many times as long.
 */
final class PackedCopy {
  private final DatasetGraphTDB database;
  private final Function<String, Iterator<Record>> statements;
  private final Location target;

  private PackedCopy(DatasetGraphTDB database, Function<String, Iterator<Record>> statements, Location target) {
    this.database = database;
    this.statements = statements;
    this.target = target;
  }

  /**
   * @param database that nothing is written to meanwhile
   * @param folder empty
   */
  static void write(DatasetGraphTDB database, Path folder) {
    write(database, name -> index(database, name).iterator(), folder);
  }

  /**
   * @param statements all that an index is to hold, in its order, by its name
   */
  static void write(DatasetGraphTDB database, Function<String, Iterator<Record>> statements, Path folder) {
    PackedCopy copy = new PackedCopy(database, statements, Location.create(folder));
    Txn.executeRead(database, copy::write);
  }

  private void write() {
    StoreParamsCodec.write(target, Layout.PARAMETERS);
    NodeTableTRDF nodes = (NodeTableTRDF) database.getQuadTable().getNodeTupleTable().getNodeTable().baseNodeTable();
    String[] quads = Layout.PARAMETERS.getQuadIndexes();
    String[] triples = Layout.PARAMETERS.getTripleIndexes();
    LiveNodes live = new LiveNodes(nodes.getData(), nodes.getIndex().iterator(),
        Iter.concat(statements.apply(quads[0]), statements.apply(triples[0])));
    String name = Layout.PARAMETERS.getNodeTableBaseName();
    String data = name + "-data." + Names.extObjNodeData;
    live.copy(Path.of(database.getLocation().getPath(data)), Path.of(target.getPath(data)));
    pack(name, nodes.getIndex(), live.nodes(nodes.getIndex().iterator()));
    Stream.concat(Arrays.stream(quads), Arrays.stream(triples))
        .forEach(index -> pack(index, index(database, index), live.statements(statements.apply(index))));
  }

  static Index index(DatasetGraphTDB database, String name) {
    TupleIndex index = TDBInternal.findIndex(database, name);
    return ((TupleIndexRecord) (index.wrapped() == null ? index : index.wrapped())).getRangeIndex();
  }

  private void pack(String name, Index from, Iterator<Record> records) {
    FileSet files = new FileSet(target, name);
    RecordFactory factory = from.getRecordFactory();
    BPlusTreeParams parameters = new BPlusTreeParams(BPlusTreeParams.calcOrder(SystemIndex.BlockSize, factory), factory);
    BufferChannel state = FileFactory.createBufferChannel(files, Names.extBptState);
    BPlusTree packed = BPlusTreeRewriter.packIntoBPlusTree(records, parameters, factory, state,
        blocks(files, Names.extBptTree), blocks(files, Names.extBptRecords));
    packed.sync();
    packed.close();
  }

  private static BlockMgr blocks(FileSet files, String extension) {
    return BlockMgrFactory.create(files, extension, SystemIndex.BlockSize, SystemIndex.BlockReadCacheSize,
        SystemIndex.BlockWriteCacheSize);
  }
}

package dev.lithograph.cluster;

import dev.lithograph.compare.FactTable;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The fact table as rows of Spark. */
final class FactRows {
  private static final String[] COLUMNS = FactTable.header().strip().split("\t");
  /** Of the columns that hold no text. */
  private static final Map<String, DataType> TYPES =
      Map.of("confidence", DataTypes.DoubleType, "start", DataTypes.IntegerType, "end", DataTypes.IntegerType);

  private FactRows() {}

  static StructType schema() {
    return DataTypes.createStructType(Arrays.stream(COLUMNS)
        .map(column -> DataTypes.createStructField(column, TYPES.getOrDefault(column, DataTypes.StringType), false)).toList());
  }

  /** @param line of the fact table */
  static Row of(String line) {
    String[] cells = line.split("\t", -1);
    Object[] values = new Object[COLUMNS.length];
    for (int i = 0; i < COLUMNS.length; i++) {
      DataType type = TYPES.getOrDefault(COLUMNS[i], DataTypes.StringType);
      values[i] = type.equals(DataTypes.DoubleType) ? Double.valueOf(cells[i])
          : type.equals(DataTypes.IntegerType) ? Integer.valueOf(cells[i]) : cells[i];
    }
    return RowFactory.create(values);
  }
}

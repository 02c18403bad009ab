package dev.lithograph.cluster;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Prints a table of facts in Parquet as the lines of the fact table. */
final class ParquetPrinter {
  private ParquetPrinter() {}

  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark = SparkSession.builder().master("local[1]").config("spark.ui.enabled", "false").getOrCreate()) {
      List<Row> rows = spark.read().parquet(arguments[0]).collectAsList();
      rows.forEach(row -> {
        String[] cells = new String[row.size()];
        for (int i = 0; i < cells.length; i++) {
          cells[i] = row.get(i) instanceof Double number ? String.format(Locale.ROOT, "%.2f", number) : row.get(i).toString();
        }
        System.out.println(String.join("\t", cells));
      });
    }
  }
}

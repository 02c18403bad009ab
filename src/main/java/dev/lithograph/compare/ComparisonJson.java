package dev.lithograph.compare;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A comparison as a JSON object: its columns, its rows with a member for each column, and the papers that are credited. */
public record ComparisonJson(List<ColumnJson> columns, List<RowJson> rows,
    @JsonPropertyDescription("the papers that are credited, numbered as in the cells of the column reference")
    List<ReferenceJson> references) {

  /** A column. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ColumnJson(
      @JsonPropertyDescription("as the parameter column names it: ionic_conductivity@60C") String key, String header,
      @JsonPropertyDescription("of a measured column: S/cm") Optional<String> unit) {}

  /** What one document reports one paper to have found for one electrolyte in one kind of cell. */
  @JsonPropertyOrder("key")
  public record RowJson(@JsonPropertyDescription("as the parameters pin and hide name it") String key,
      @JsonAnyGetter Map<String, CellJson> cells) {}

  /** A cell. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record CellJson(
      @JsonPropertyDescription("all of it on one line; empty where there is no value") String text,
      @JsonPropertyDescription("IRIs of the reports that it was made from") List<String> reports,
      @JsonPropertyDescription("of a measured column, one by one") Optional<List<ValueJson>> values,
      @JsonPropertyDescription("why there is no value") Optional<String> absent,
      @JsonPropertyDescription("where there is no value, IRIs of reports of the property under other conditions")
      Optional<List<String>> underOtherConditions,
      @JsonPropertyDescription("of the column reference, numbers of the papers") Optional<List<Integer>> references) {}

  /** A value. */
  public record ValueJson(
      @JsonPropertyDescription("as in the fact table: ~145, 1e-4..1e-3, >110") String value, String unit,
      @JsonPropertyDescription("as the document prints it") String printed,
      @JsonPropertyDescription("stated ones, by temperature, rate, cycle, cell and contribution")
      Map<String, List<String>> conditions,
      @JsonPropertyDescription("reports elsewhere that repeat or contradict it") List<OtherJson> otherReports) {}

  /** Another report. */
  public record OtherJson(@JsonPropertyDescription("its IRI") String report, String value,
      @JsonPropertyDescription("same_measurement, other_value or other_credit") String relation) {}

  /** A paper. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ReferenceJson(int number, String citation, Optional<String> doi) {}
}

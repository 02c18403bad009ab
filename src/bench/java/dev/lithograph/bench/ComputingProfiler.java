package dev.lithograph.bench;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;

/** Tells what a benchmark computes beside what it takes by the clock. */
public final class ComputingProfiler implements InternalProfiler {
  private static final String NAME = "computing";

  private long before;

  /** @param result of a benchmark that was run with this profiler and measured in milliseconds */
  static Cost cost(RunResult result) {
    return new Cost(result.getPrimaryResult().getScore(), result.getSecondaryResults().get(NAME).getScore());
  }

  @Override
  public String getDescription() {
    return "computing time of the process";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = Cost.computed();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Collection<? extends Result> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
      IterationResult result) {
    double milliseconds = (Cost.computed() - before) / 1e6 / result.getMetadata().getAllOps();
    return List.of(new ScalarResult(NAME, milliseconds, "ms/op", AggregationPolicy.AVG));
  }
}

package dev.lithograph.bench;

import static dev.lithograph.bench.Report.number;
import static dev.lithograph.bench.Report.ratio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What reading and mining of papers takes: warm, each beside its baseline, and from nothing as a whole command. */
final class PapersMeasured {
  private static final String TAGS = "tokenize,pos";
  private static final String PARSES = "tokenize,pos,depparse";

  private final Report report;
  private final List<Path> papers;
  private final List<RunResult> results = new ArrayList<>();

  /** @param papers in any format; those in PDF are read and not mined */
  PapersMeasured(Report report, List<Path> papers) {
    this.report = report;
    this.papers = papers;
  }

  void run() throws RunnerException {
    run(ReadingBenchmark.class, "reading", papers);
    run(ReadingBenchmark.class, "textOfPdf", papers.stream().filter(paper -> format(paper).equals("PDF")).toList());
    run(ReadingBenchmark.class, "textOfXml", papers.stream().filter(paper -> format(paper).equals("JATS")).toList());
    run(MiningBenchmark.class, "", mined());
    reading();
    mining();
    cold();
  }

  private void run(Class<?> benchmark, String method, List<Path> files) throws RunnerException {
    if (!files.isEmpty()) {
      Collection<RunResult> some = new Runner(new OptionsBuilder().include(benchmark.getSimpleName() + "." + method)
          .addProfiler(ComputingProfiler.class).param("file", files.stream().map(Path::toString).toArray(String[]::new)).build())
          .run();
      results.addAll(some);
    }
  }

  private List<Path> mined() {
    return papers.stream().filter(paper -> !format(paper).equals("PDF")).toList();
  }

  static String format(Path paper) {
    String name = paper.toString();
    return name.endsWith(".pdf") ? "PDF" : name.endsWith(".xml") ? "JATS" : "Markdown";
  }

  private void reading() {
    report.paragraph("Reading a paper, warm, in ms of computing; the bare text is what PDFBox's stripper and the JDK's"
        + " parser of XML give:");
    report.table("paper", "format", "reading", "bare text", "reading / bare text");
    for (Path paper : papers) {
      double reading = cost(paper, "reading", "").orElseThrow().computing();
      Optional<Double> bare = cost(paper, "textOfPdf", "").or(() -> cost(paper, "textOfXml", "")).map(Cost::computing);
      report.row(name(paper), format(paper), number(reading), bare.map(Report::number).orElse("–"),
          bare.map(text -> ratio(reading, text)).orElse("–"));
    }
  }

  /** The name under which it is known, in whichever format. */
  private static String name(Path paper) {
    return paper.getFileName().toString().replaceAll("\\..*", "");
  }

  private void mining() {
    report.paragraph("Mining a paper, warm, on one thread, in ms of computing:");
    report.table("paper", "characters", "mining", "CoreNLP's tags", "mining / tags", "CoreNLP's parses", "parses / mining");
    double jats = 0;
    for (Path paper : mined()) {
      double mining = cost(paper, "mining", "").orElseThrow().computing();
      double tags = cost(paper, "coreNlp", TAGS).orElseThrow().computing();
      double parses = cost(paper, "coreNlp", PARSES).orElseThrow().computing();
      jats += format(paper).equals("JATS") ? mining + cost(paper, "reading", "").orElseThrow().computing() : 0;
      report.row(name(paper), String.format(Locale.ROOT, "%,d", characters(paper)), number(mining), number(tags),
          ratio(mining, tags), number(parses), ratio(parses, mining));
    }
    Path longest = longest();
    double mining = cost(longest, "mining", "").orElseThrow().computing();
    double warm = mining + cost(longest, "reading", "").orElseThrow().computing();
    report.goalBelow(0.4, warm / 1000, " s", "computing to read and mine " + name(longest) + ", warm");
    report.goalAtLeast(5, cost(longest, "coreNlp", PARSES).orElseThrow().computing() / mining, " times",
        "mining " + name(longest) + ", faster than CoreNLP's parses");
    long count = mined().stream().filter(paper -> format(paper).equals("JATS")).count();
    if (count > 0) {
      report.goalAtLeast(10, count * 1000 / jats, " a second", "papers in JATS read and mined by one core, warm");
    }
  }

  private Path longest() {
    return mined().stream().max(Comparator.comparingInt(PapersMeasured::characters)).orElseThrow();
  }

  private static int characters(Path paper) {
    return Paper.text(Paper.read(paper)).length();
  }

  private void cold() {
    Path longest = longest();
    report.paragraph("`extract` from nothing, the whole command, beside a program that parses the same text by CoreNLP"
        + " and does nothing else:");
    report.table("paper", "clock s", "computing s", "CoreNLP's computing s", "CoreNLP / `extract`");
    for (Path paper : mined()) {
      Cost cost = Command.lithograph("extract", paper.toString()).cost();
      Cost baseline = Command.java(CoreNlpProgram.class, paper.toString()).cost();
      report.row(name(paper), number(cost.clock() / 1000), number(cost.computing() / 1000), number(baseline.computing() / 1000),
          ratio(baseline.computing(), cost.computing()));
      if (paper.equals(longest)) {
        report.goalBelow(3, cost.clock() / 1000, " s", "`extract` of " + name(paper) + " from nothing");
      }
    }
  }

  private Optional<Cost> cost(Path paper, String benchmark, String annotators) {
    return results.stream().filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
        .filter(result -> result.getParams().getParam("file").equals(paper.toString()))
        .filter(result -> annotators.isEmpty() || result.getParams().getParam("annotators").equals(annotators))
        .findFirst().map(ComputingProfiler::cost);
  }
}

package dev.lithograph.read.pdf;

import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Collects the straight lines of a page, whether stroked or filled as thin rectangles, and keeps what areas are cut off. */
final class DrawnLines {
  private static final float THICKEST = 2.5f;
  private static final float SHORTEST = 6;
  private static final int MOST = 20_000;
  private static final Map<String, Integer> OPERANDS = Map.of("m", 2, "l", 2, "re", 4, "c", 6, "v", 4, "y", 4);
  private static final List<String> STROKING = List.of("S", "s", "B", "B*", "b", "b*");
  private static final List<String> FILLING = List.of("f", "F", "f*");
  private static final List<String> CLIPPING = List.of("W", "W*");

  private final PDFStreamEngine engine;
  private final List<Rule> path = new ArrayList<>();
  private final List<Rule> thin = new ArrayList<>();
  private final List<Rule> painted = new ArrayList<>();
  private final Rectangle2D.Float outline = new Rectangle2D.Float();
  private Point2D.Float at = new Point2D.Float();
  private boolean begun;
  private boolean clips;

  DrawnLines(PDFStreamEngine engine) {
    this.engine = engine;
  }

  void clear() {
    path.clear();
    thin.clear();
    painted.clear();
  }

  /** What the engine is to call for each operator that builds or paints a path. */
  List<OperatorProcessor> operators() {
    return Stream.of(OPERANDS.keySet(), STROKING, FILLING, CLIPPING, List.of("n")).flatMap(Collection::stream)
        .<OperatorProcessor>map(PathOperator::new).toList();
  }

  float pageLeft() {
    return box().getLowerLeftX();
  }

  float pageBottom() {
    return box().getLowerLeftY();
  }

  float pageWidth() {
    return box().getWidth();
  }

  float pageHeight() {
    return box().getHeight();
  }

  private PDRectangle box() {
    return engine.getCurrentPage().getCropBox();
  }

  /** The lines as they lie when the page is turned so that text of {@code direction} is upright. */
  List<Rule> rules(int direction) {
    float width = pageWidth();
    float height = pageHeight();
    return painted.stream().map(rule -> switch (direction) {
      case 90 -> ordered(rule.top(), rule.left(), rule.bottom(), rule.right());
      case 180 -> ordered(width - rule.left(), rule.top(), width - rule.right(), rule.bottom());
      case 270 -> ordered(height - rule.top(), width - rule.left(), height - rule.bottom(), width - rule.right());
      default -> ordered(rule.left(), height - rule.top(), rule.right(), height - rule.bottom());
    }).toList();
  }

  private static Rule ordered(float x, float y, float otherX, float otherY) {
    return new Rule(Math.min(x, otherX), Math.min(y, otherY), Math.max(x, otherX), Math.max(y, otherY));
  }

  private void build(String operator, List<COSBase> operands) {
    float[] numbers = new float[OPERANDS.get(operator)];
    for (int i = 0; i < numbers.length; i++) {
      if (i >= operands.size() || !(operands.get(i) instanceof COSNumber number)) {
        return;
      }
      numbers[i] = number.floatValue();
    }
    if (operator.equals("re")) {
      Point2D.Float corner = point(numbers[0], numbers[1]);
      Point2D.Float opposite = point(numbers[0] + numbers[2], numbers[1] + numbers[3]);
      addRectangle(corner, opposite);
      enclose(corner);
      enclose(opposite);
      at = corner;
      return;
    }
    Point2D.Float to = point(numbers[numbers.length - 2], numbers[numbers.length - 1]);
    enclose(to);
    if (operator.equals("l")) {
      add(path, at, to);
    }
    at = to;
  }

  private void enclose(Point2D.Float point) {
    if (begun) {
      outline.add(point);
    } else {
      outline.setRect(point.x, point.y, 0, 0);
      begun = true;
    }
  }

  /** A thin one is a line; of others the sides are. */
  private void addRectangle(Point2D.Float corner, Point2D.Float opposite) {
    float width = Math.abs(corner.x - opposite.x);
    float height = Math.abs(corner.y - opposite.y);
    if (Math.min(width, height) <= THICKEST) {
      Point2D.Float middle = new Point2D.Float((corner.x + opposite.x) / 2, (corner.y + opposite.y) / 2);
      boolean flat = height <= width;
      add(thin, flat ? new Point2D.Float(corner.x, middle.y) : new Point2D.Float(middle.x, corner.y),
          flat ? new Point2D.Float(opposite.x, middle.y) : new Point2D.Float(middle.x, opposite.y));
      return;
    }
    add(path, corner, new Point2D.Float(opposite.x, corner.y));
    add(path, new Point2D.Float(corner.x, opposite.y), opposite);
    add(path, corner, new Point2D.Float(corner.x, opposite.y));
    add(path, new Point2D.Float(opposite.x, corner.y), opposite);
  }

  private static void add(List<Rule> path, Point2D.Float from, Point2D.Float to) {
    boolean straight = Math.abs(from.x - to.x) < 0.5 || Math.abs(from.y - to.y) < 0.5;
    if (straight && from.distance(to) >= SHORTEST && path.size() < MOST) {
      path.add(ordered(from.x, from.y, to.x, to.y));
    }
  }

  private Point2D.Float point(float x, float y) {
    Point2D.Float moved = engine.transformedPoint(x, y);
    return new Point2D.Float(moved.x - box().getLowerLeftX(), moved.y - box().getLowerLeftY());
  }

  /** Fills of areas that are not thin are backgrounds, whose sides are no lines. */
  private void paint(String operator) {
    if (!operator.equals("n") && painted.size() < MOST) {
      painted.addAll(thin);
      painted.addAll(STROKING.contains(operator) ? path : List.of());
    }
    if (clips && begun) {
      engine.getGraphicsState().intersectClippingPath(new Area(new Rectangle2D.Float(outline.x + box().getLowerLeftX(),
          outline.y + box().getLowerLeftY(), outline.width, outline.height)));
    }
    clips = false;
    begun = false;
    thin.clear();
    path.clear();
  }

  private final class PathOperator extends OperatorProcessor {
    private final String operator;

    private PathOperator(String operator) {
      super(engine);
      this.operator = operator;
    }

    @Override
    public void process(Operator found, List<COSBase> operands) {
      if (OPERANDS.containsKey(operator)) {
        build(operator, operands);
      } else if (CLIPPING.contains(operator)) {
        clips = true;
      } else {
        paint(operator);
      }
    }

    @Override
    public String getName() {
      return operator;
    }
  }
}

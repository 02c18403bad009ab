package dev.lithograph.store.query;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.XSD;

/**
 * Refuses what no query may do, and puts expressions that can be stopped in the place of those that cannot. Functions beyond those
 * of SPARQL are refused, since among those that Jena knows are classes of Java, scripts, and ways to fill the memory.
 */
final class GuardedExpressions extends ExprTransformApplyElementTransform {
  private final Budget budget;

  private GuardedExpressions(Budget budget, NoOtherServers elements) {
    super(elements);
    this.budget = budget;
  }

  static Query of(Query query, Budget budget) {
    NoOtherServers elements = new NoOtherServers(budget);
    return QueryTransformOps.transform(query, elements, new GuardedExpressions(budget, elements));
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    return switch (function) {
      case E_Regex regex -> new GuardedRegex(arguments, budget);
      case E_StrReplace replacement -> new GuardedReplacement(arguments, budget);
      case E_StrConcat concatenation -> new GuardedConcatenation(arguments, budget);
      case E_Function other when !other.getFunctionIRI().startsWith(XSD.getURI()) -> {
        throw budget.stopped(Refusal.forbidden("The function <" + other.getFunctionIRI()
            + "> is not answered here, only those of SPARQL 1.1 and the casts of XML Schema."));
      }
      default -> super.transform(function, arguments);
    };
  }

  /** Jena leaves what stands within an aggregate as it is. */
  @Override
  public Expr transform(ExprAggregator aggregate) {
    Aggregator aggregator = aggregate.getAggregator();
    ExprList arguments = aggregator.getExprList();
    return arguments == null || arguments.isEmpty() ? aggregate
        : new ExprAggregator(aggregate.getVar(), aggregator.copy(ExprTransformer.transform(this, arguments)));
  }

  private static final class NoOtherServers extends ElementTransformCopyBase {
    private final Budget budget;

    NoOtherServers(Budget budget) {
      this.budget = budget;
    }

    @Override
    public Element transform(ElementService service, Node address, Element pattern) {
      throw budget.stopped(Refusal.forbidden("SERVICE is not answered here: this server asks no other one."));
    }
  }
}

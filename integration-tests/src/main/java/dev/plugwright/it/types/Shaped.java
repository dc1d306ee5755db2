package dev.plugwright.it.types;

import dev.plugwright.it.elsewhere.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records of every shape. */
interface Shaped {
  Scalars echoScalars(Scalars value);

  Arrays echoArrays(Arrays value);

  Tree echoTree(Tree value);

  Tree.Chain echoChain(Tree.Chain value);

  Page<Page<Tree.Chain>> echoChains(Page<Page<Tree.Chain>> value);

  Tree.Ping echoPing(Tree.Ping value);

  Expression echoExpression(Expression value);

  Page<Page<Point>> echoPages(Page<Page<Point>> value);

  Map<String, List<Optional<Page<Money>>>> echoNested(
      Map<String, List<Optional<Page<Money>>>> value);

  List<? extends Shape> echoWildcard(List<? extends Shape> value);

  Range echoRange(Range value);

  Leg echoLeg(Leg value);

  Route echoRoute(Route value);

  Way echoWay(Way value);

  Map<String, List<Range>> echoRanges(Map<String, List<Range>> value);

  List<Nothing> echoNothings(List<Nothing> value);

  Nothing echoNothing(Nothing value);

  /** Neither of the two is part of the contract. */
  static Range unit() {
    return new Range(0, 1);
  }

  /** The plugin lacks this one. */
  default Range unitOr(Range value) {
    return unit();
  }
}

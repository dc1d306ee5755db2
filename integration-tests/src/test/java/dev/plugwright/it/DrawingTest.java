package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginModule;
import dev.plugwright.it.Drawing.Angle;
import dev.plugwright.it.Drawing.Atlas;
import dev.plugwright.it.Drawing.Canvas;
import dev.plugwright.it.Drawing.Color;
import dev.plugwright.it.Drawing.Draw;
import dev.plugwright.it.Drawing.Outside;
import dev.plugwright.it.Drawing.OutsideException;
import dev.plugwright.it.Drawing.Page;
import dev.plugwright.it.Drawing.Point;
import dev.plugwright.it.Drawing.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest of three contracts that share records, enums, sealed types and exceptions. */
class DrawingTest {
  private static final Point ORIGIN = new Point(0, 0);
  private static final Shape LINE =
      new Shape.Line(List.of(new Point(1, 2), new Point(3, 4)), Color.GREEN);

  private PluginEngine engine;
  private PluginModule module;

  @BeforeEach
  void open() {
    engine = Engines.create();
    module = engine.load(Guests.file("drawing"));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private static final class Host implements Canvas {
    @Override
    public Point plot(Shape shape) throws OutsideException {
      if (shape instanceof Shape.Line line) {
        Point end = line.points().get(line.points().size() - 1);
        if (end.x() < 0) {
          throw new OutsideException(new Outside(end, line.color()));
        }
        return end;
      }
      return ORIGIN;
    }

    @Override
    public Page<Shape> shapes(Color color) {
      return new Page<>(
          List.of(new Shape.Empty(), new Shape.Line(List.of(new Point(9, 9)), color)), 7);
    }

    @Override
    public Angle angle(Point point) {
      return new Angle(new Point(-point.x(), point.y()));
    }
  }

  @Test
  void valuesOfTheHostArePassedOnAndReturned() throws OutsideException {
    Draw draw = module.bind(Draw.class).sharedHost(Canvas.class, new Host()).instantiate().api();
    assertThat(draw.mirror(new Point(1, 2))).isEqualTo(new Point(2, 1));
    assertThat(draw.draw(List.of(LINE), Map.of(Color.RED, new Point(5, 6))))
        .isEqualTo(
            new Page<>(List.of(new Point(5, 6), new Point(3, 4), ORIGIN, new Point(9, 9)), 7));
  }

  @Test
  void anExceptionOfTheHostIsThatOfTheContract() {
    Draw draw = module.bind(Draw.class).sharedHost(Canvas.class, new Host()).instantiate().api();
    Shape outside = new Shape.Line(List.of(new Point(-1, 0)), Color.RED);
    assertThatThrownBy(() -> draw.draw(List.of(outside), Map.of()))
        .isInstanceOfSatisfying(
            OutsideException.class,
            e -> assertThat(e.outside()).isEqualTo(new Outside(new Point(-1, 0), Color.RED)));
  }

  @Test
  void anotherContractOfThePluginHasTheSameTypes() {
    Atlas atlas = module.bind(Atlas.class).sharedHost(Canvas.class, new Host()).instantiate().api();
    assertThat(atlas.near(new Point(1, 2)))
        .isEqualTo(new Page<>(List.of(new Point(-1, 2), new Point(1, 2)), 2));
    assertThat(atlas.turned(new Angle(new Point(1, 2))).end()).isEqualTo(new Point(2, 1));
  }
}

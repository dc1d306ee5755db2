package order;

/** Its cases are nested more and less deeply. */
public sealed interface Spread {
  record North() implements Spread {}

  sealed interface Inner extends Spread {
    record West(int degrees) implements Inner {}

    record East(int degrees) implements Inner {}
  }

  record South() implements Spread {}
}

package converters;

/** A class that cannot be changed. */
public abstract class Level {
  public abstract int value();
}

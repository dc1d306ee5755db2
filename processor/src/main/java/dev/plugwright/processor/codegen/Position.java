package dev.plugwright.processor.codegen;

/**
 * How the methods of a frame are told which value they are about, so that a fault can name it.
 *
 * @param argument what comes before the value in the list of arguments
 */
record Position(String argument) {
  /** The result, of which there is one. */
  static final Position RESULT = new Position("");

  /** The parameter with this index. */
  static Position parameter(int index) {
    return new Position(index + ", ");
  }

  @Override
  public String toString() {
    return argument;
  }
}

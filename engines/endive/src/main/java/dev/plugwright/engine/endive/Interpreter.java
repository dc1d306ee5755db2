package dev.plugwright.engine.endive;

/** Which functions are interpreted rather than compiled. */
enum Interpreter {
  /** None; modules with functions too large for a Java method are rejected. */
  NOWHERE,
  /** Those that are too large for a Java method. */
  WHERE_NEEDED,
  /** All of them. */
  EVERYWHERE
}

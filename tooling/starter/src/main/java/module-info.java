/** Writes new projects that use Plugwright. */
module dev.plugwright.starter {
  requires java.compiler;

  exports dev.plugwright.starter;
}

/** The annotations that declare a plugin contract. */
module dev.plugwright.annotations {
  exports dev.plugwright.annotations;
}

module dev.plugwright.runtime {
  exports dev.plugwright.runtime.binding;
  exports dev.plugwright.runtime.codec;
}

package dev.plugwright.benchmarks.limits;

import dev.plugwright.annotations.WasmPlugin;

/** Work of different kinds: calls, branches, memory, numbers. */
@WasmPlugin
public interface Kernels {
  int fibonacci(int n);

  String renderMarkdown(String markdown);

  long sortAndHash(int count);

  double multiplyMatrices(int size);
}
